import '../globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Toaster } from '@/components/ui/toast';

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body className="bg-paper font-sans text-ink antialiased">
        <main>{children}</main>
        <Toaster />
      </body>
    </html>
  );
}
