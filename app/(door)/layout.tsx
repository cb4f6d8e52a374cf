import '../desk.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

/** The door to the desk: one calm page, the same whoever knocks. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body className="bg-paper font-sans text-ink antialiased">{children}</body>
    </html>
  );
}
