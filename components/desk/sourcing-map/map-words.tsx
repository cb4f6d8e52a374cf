import { StanceSign } from '@/components/ui/stance-sign';
import { Time } from '@/components/ui/time';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { bearingWords, termsWords } from '../words';
import { inTime } from './map-columns';

/** Under the chosen claim: what everybody said of it, in time, and what can be looked at. */
export function MapWords({ claim, span, zone }: { claim: DeskClaim; span: number; zone: string }) {
  return (
    <tr data-verification={claim.verification}>
      <td colSpan={span} className="border-b border-rule bg-accent-surface p-0">
        <div className="sticky start-0 w-[min(100cqw,44rem)] border-s-4 border-(--state) px-3 pt-1 pb-3 @xl:ps-8">
          {claim.notes.length === 0 ? (
            <p className="text-ink-muted">No source has been recorded for this claim.</p>
          ) : (
            <ol aria-label="What was said of it, in time" className="space-y-1.5">
              {inTime(claim.notes).map((note) => (
                <li key={note.id} className="grid grid-cols-[6.5rem_1fr] gap-x-3">
                  <Time at={note.obtainedAt} zone={zone} form="short" className="text-ink-muted" />
                  <div className="min-w-0">
                    <span className="font-semibold" dir="auto">
                      {note.source.name}
                    </span>
                    {note.source.upstreamName ? <span className="text-ink-muted"> through {note.source.upstreamName}</span> : null}{' '}
                    <StanceSign value={note.stance} withWord />{' '}
                    <span className="text-ink-muted">{termsWords[note.terms]}</span>
                    {note.exactWords === '' ? null : (
                      <q className="block font-serif text-label" dir="auto">
                        {note.exactWords}
                      </q>
                    )}
                    {note.translation === '' ? null : <span className="block text-ink-muted">In English: {note.translation}</span>}
                  </div>
                </li>
              ))}
            </ol>
          )}
          {claim.evidence.length > 0 ? (
            <ul aria-label="Evidence" className="mt-2 border-t border-rule pt-2">
              {claim.evidence.map(({ id, title, bearing }) => (
                <li key={id}>
                  <span dir="auto">{title}</span> <span className="text-ink-muted">{bearingWords[bearing]}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
