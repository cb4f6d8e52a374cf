import type { ReactNode } from 'react';
import { localeOf } from '@/components/site/locale-of';
import type { Tongue } from '@/components/site/messages/tongue';
import { PageFrame } from '@/components/site/page-frame';
import { staticMarkup } from '@/components/site/static-markup';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';
import { FirstFaces } from './faces/first-faces';
import { readersStyles } from './readers-styles';

type Apart = { title: string; tongue: Tongue; children: ReactNode };

/**
 * A public page that the framework could not answer with: under another status than its own, or with words that somebody
 * just sent. It is of one piece with the others, stands without them when the database is away, and is not to be found.
 */
export async function pageApart({ title, tongue, children }: Apart): Promise<string> {
  const { newsroomName } = settings();
  // Whatever keeps us from naming the sections, what was typed must not be lost for it.
  const [styles, sections] = await Promise.all([readersStyles(), readSections().catch(() => [])]);
  const { lang, dir } = tongue.spoken;
  const html = staticMarkup(
    <html lang={localeOf(lang)} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${newsroomName}`}</title>
        <FirstFaces language={localeOf(lang)} />
        {styles.map((address) => (
          <link key={address} rel="stylesheet" href={address} />
        ))}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body className="bg-paper text-ink antialiased">
        <PageFrame newsroom={newsroomName} sections={sections} tongue={tongue}>
          <div className="mx-auto max-w-[40rem] pt-8">
            <h1 className="font-serif text-headline-large font-medium">{title}</h1>
            {children}
          </div>
        </PageFrame>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
