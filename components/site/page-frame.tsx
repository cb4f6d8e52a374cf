import type { ReactNode } from 'react';
import type { Section } from '@/newsroom/published/read-sections';
import { layAside } from './laid-aside';
import { Masthead } from './masthead';
import type { Tongue } from './messages/tongue';
import { staticMarkup } from './static-markup';

type Props = { newsroom: string; sections: Section[]; current?: string; front?: boolean; edition?: string; tongue: Tongue; children: ReactNode };

/**
 * What stands around every public page, in its tongue, and the page itself, written as markup: elements the framework would
 * first write down for a browser that never asks. `current` is the slug of the section one is in; `edition` dates the front.
 */
export function PageFrame({ newsroom, sections, current, front = false, edition, tongue, children }: Props) {
  const { frame } = tongue.messages;
  const html = staticMarkup(
    <>
      <a href="#content" className="skip-link">
        {frame.skip}
      </a>
      <Masthead newsroom={newsroom} sections={sections} current={current} front={front} edition={edition ?? null} messages={tongue.messages} />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 outline-none sm:px-6">
        {children}
      </main>
      <footer className="mt-16 border-t border-rule font-sans text-small text-ink-muted print:hidden">
        <div className="mx-auto flex max-w-page flex-wrap items-baseline gap-x-6 gap-y-1 px-4 py-6 *:py-1 sm:px-6">
          <a href="/" className="wordmark text-headline-small text-ink">
            {newsroom}
          </a>
          <a href="/how-we-work" className="link">{frame.howWeWork}</a>
          <a href="/about" className="link">{frame.about}</a>
          <a href="/corrections" className="link">{frame.corrections}</a>
          <a href="/archive" className="link">{frame.archive}</a>
          <a href="/feeds/rss.xml" className="link">RSS</a>
        </div>
      </footer>
    </>,
  );
  return <div className="flex min-h-dvh flex-col" {...tongue.spoken} dangerouslySetInnerHTML={{ __html: layAside(html) }} />;
}
