import '../readers.css';
import '@/components/site/site.css';
import '@/components/site/story.css';
import '@/components/site/claims.css';
import '@/components/site/sourcing.css';
import '@/components/site/locator/locator.css';
import '@/components/site/story-foot.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { settings } from '@/platform/settings';

export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
  const { newsroomName, siteUrl } = settings();
  return {
    metadataBase: new URL(siteUrl),
    title: { default: newsroomName, template: `%s · ${newsroomName}` },
    icons: { icon: [{ url: '/favicon.ico', sizes: '32x32' }, { url: '/icon.svg', type: 'image/svg+xml' }], apple: '/apple-touch-icon.png' },
    openGraph: { siteName: newsroomName },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbf9' },
    { media: '(prefers-color-scheme: dark)', color: '#121416' },
  ],
};

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body className="bg-paper text-ink antialiased">{children}</body>
    </html>
  );
}
