import './readers.css';
import '@/components/site/site.css';
import '@/components/site/story.css';
import '@/components/site/claims.css';
import '@/components/site/sourcing.css';
import '@/components/site/locator/locator.css';
import '@/components/site/story-foot.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { wordsIn } from '@/components/site/direction';
import { localeOf } from '@/components/site/locale-of';
import { settings } from '@/platform/settings';
import { FirstFaces } from './faces/first-faces';

/** What every public page says of itself. */
export function readersMetadata(): Metadata {
  const { newsroomName, siteUrl } = settings();
  return {
    metadataBase: new URL(siteUrl),
    title: { default: newsroomName, template: `%s · ${newsroomName}` },
    icons: { icon: [{ url: '/favicon.ico', sizes: '32x32' }, { url: '/icon.svg', type: 'image/svg+xml' }], apple: '/apple-touch-icon.png' },
    openGraph: { siteName: newsroomName },
  };
}

export const readersViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbf9' },
    { media: '(prefers-color-scheme: dark)', color: '#121416' },
  ],
};

/** A whole public page in a language, given as a BCP 47 tag; its canonical form is the one that programs know. */
export function ReadersPage({ language, children }: { language: string; children: ReactNode }) {
  const { lang, dir } = wordsIn(localeOf(language));
  return (
    <html lang={lang} dir={dir}>
      <body className="bg-paper text-ink antialiased">
        <FirstFaces language={lang} />
        {children}
      </body>
    </html>
  );
}
