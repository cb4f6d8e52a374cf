import type { Section } from '@/newsroom/published/read-sections';
import type { Messages } from './messages/messages';

type Props = { newsroom: string; sections: Section[]; current: string | undefined; front: boolean; edition: string | null; messages: Messages };

/** The name of the paper, large on its front and small above a story, and the way to the sections and to the search. */
export function Masthead({ newsroom, sections, current, front, edition, messages }: Props) {
  return (
    <header className="border-b border-rule-strong print:border-0">
      <div className={`mx-auto max-w-page px-4 sm:px-6 ${front ? 'pt-6 pb-3 sm:pt-9' : 'pt-3 pb-2'}`}>
        <p className={front ? 'text-center' : ''}>
          <a href="/" aria-current={front ? 'page' : undefined} className={`wordmark ${front ? 'text-[clamp(3rem,2rem+5vw,5.5rem)]' : 'text-[1.75rem]'}`}>
            {newsroom}
          </a>
        </p>
        {edition ? <p className="mt-2 text-center font-sans text-small text-ink-muted">{edition}</p> : null}
      </div>
      <div className="border-t border-rule print:hidden">
        <div className={`mx-auto flex max-w-page ${front ? 'sm:grid sm:grid-cols-[minmax(0,1fr)_minmax(0,auto)_minmax(max-content,1fr)]' : ''}`}>
          <nav aria-label={messages.frame.sections} className="min-w-0 grow sm:col-start-2">
            <ul className="sections-list flex gap-x-4.5 overflow-x-auto px-4 font-sans text-label font-semibold whitespace-nowrap sm:gap-x-6 sm:px-6">
              {sections.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={`/sections/${slug}`} aria-current={slug === current ? 'page' : undefined} className="section-link">
                    <bdi>{name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a href="/search" className="section-link flex shrink-0 items-center justify-self-end gap-1.5 border-s border-s-rule px-4 font-sans text-label font-semibold sm:border-s-0 sm:px-6">
            <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current" strokeWidth="1.75" strokeLinecap="round">
              <circle cx="6.75" cy="6.75" r="4.75" />
              <path d="m10.5 10.5 4 4" />
            </svg>
            {messages.frame.search}
          </a>
        </div>
      </div>
    </header>
  );
}
