import type { Section } from '@/newsroom/published/read-sections';
import type { SearchQuestion } from '@/newsroom/published/search-question';
import type { Messages } from './messages/messages';

/** A filter that has no field: it goes along with the words, and `without` is the address that leaves it out. */
type KeptFilter = { name: string; value: string; words: string; without: string };

type Props = { question: SearchQuestion; sections: Section[]; kept: KeptFilter[]; messages: Messages };

const box = 'w-full min-h-11 rounded-control border border-field bg-surface-raised px-3 py-2 font-sans text-base text-ink';
const button =
  'min-h-11 shrink-0 cursor-pointer rounded-control border border-transparent bg-accent px-4 font-sans text-base font-semibold ' +
  'text-ink-inverse hover:bg-accent-strong forced-colors:border-[ButtonText]';
const label = 'mb-1 block font-sans text-small font-semibold';

/** The words one looks for, and where and when. Sent as an address, without a script. */
export function SearchForm({ question, sections, kept, messages: { search } }: Props) {
  const { words, section, from, to } = question;
  return (
    <form action="/search" role="search" aria-label={search.form} className="mt-4 border-t-2 border-rule-strong pt-4">
      <div className="flex gap-2">
        <label className="grow">
          <span className="sr-only">{search.words}</span>
          <input type="search" name="q" dir="auto" defaultValue={words} maxLength={200} autoComplete="off" enterKeyHint="search" className={box} />
        </label>
        <button type="submit" className={button}>
          {search.button}
        </button>
      </div>
      <div className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3">
        <label className="col-span-2 sm:col-span-1">
          <span className={label}>{search.section}</span>
          <select name="section" defaultValue={section ?? ''} className={box}>
            <option value="">{search.allSections}</option>
            {sections.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className={label}>{search.from}</span>
          <input type="date" name="from" defaultValue={from ?? ''} className={box} />
        </label>
        <label>
          <span className={label}>{search.to}</span>
          <input type="date" name="to" defaultValue={to ?? ''} className={box} />
        </label>
      </div>
      {kept.map((filter) => (
        <p key={filter.name} className="mt-3 font-sans text-small text-ink-muted">
          <input type="hidden" name={filter.name} value={filter.value} />
          {search.only(filter.words)}{' '}
          <a href={filter.without} className="link">
            {search.searchAll}
          </a>
        </p>
      ))}
    </form>
  );
}
