import type { Section } from '@/newsroom/published/read-sections';

type Props = { newsroom: string; sections: Section[]; current: string | undefined; front: boolean; edition: string | null };

/** The name of the paper, large on its front and small above a story, and the way to the sections. */
export function Masthead({ newsroom, sections, current, front, edition }: Props) {
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
      <nav aria-label="Sections" className="border-t border-rule print:hidden">
        <ul
          className={`mx-auto flex max-w-page gap-x-6 overflow-x-auto px-4 font-sans text-label font-semibold whitespace-nowrap sm:px-6 ${front ? 'sm:justify-center' : ''}`}
        >
          {sections.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/sections/${slug}`} aria-current={slug === current ? 'page' : undefined} className="section-link">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
