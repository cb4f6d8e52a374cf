import type { Comparison } from '@/editor/compare';
import type { SourcingChange } from '@/newsroom/review/compare-sourcing';
import { byClaim, changeWords } from './changes/change-words';
import { WordChanges } from './changes/word-changes';

export type ChangesViewProps = { words: Comparison; sourcing: readonly SourcingChange[] };

/** What changed between two states of a story: its words, and what they rest on. */
export function ChangesView({ words, sourcing }: ChangesViewProps) {
  const claims = byClaim(sourcing);
  return (
    <div className="flex flex-col gap-6 font-sans text-label">
      <section aria-label="Words">
        <h3 className="kicker mb-2 border-b border-rule pb-1">Words</h3>
        {words.changed ? <WordChanges comparison={words} /> : <p className="text-ink-muted">Not a word has changed.</p>}
      </section>
      <section aria-label="Sourcing">
        <h3 className="kicker mb-2 border-b border-rule pb-1">Sourcing</h3>
        {claims.length === 0 ? <p className="text-ink-muted">The claims rest on what they rested on.</p> : null}
        <ul className="flex flex-col gap-3">
          {claims.map(({ claimId, statement, changes }) => (
            <li key={claimId} className="border-s-2 border-rule ps-3">
              <p className="font-serif text-base" dir="auto">
                {statement}
              </p>
              <ul className="list-disc ps-4 text-ink-muted marker:text-rule">
                {changes.map((change, index) => (
                  <li key={index}>{changeWords(change)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
