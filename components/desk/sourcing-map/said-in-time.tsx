import { StanceSign } from '@/components/ui/stance-sign';
import { Time } from '@/components/ui/time';
import type { DeskNote } from '@/newsroom/claims/read-sourcing';
import { termsWords } from '../words';
import { inTime } from './map-columns';

type Props = {
  notes: readonly DeskNote[];
  zone: string;
  /** With how each was got, how the source knows, and private remarks: for who checks line by line. */
  inFull?: boolean;
};

/** What everybody said of a claim, oldest first. */
export function SaidInTime({ notes, zone, inFull = false }: Props) {
  if (notes.length === 0) return <p className="text-ink-muted">No source has been recorded for this claim.</p>;
  return (
    <ol aria-label="What was said of it, in time" className="flex flex-col gap-2">
      {inTime(notes).map((note) => (
        <li key={note.id} className="grid grid-cols-[6.25rem_minmax(0,1fr)] gap-x-3">
          <Time at={note.obtainedAt} zone={zone} form="short" className="text-ink-muted" />
          <div>
            <span className="font-semibold" dir="auto">
              {note.source.name}
            </span>
            {note.source.upstreamName ? <span className="text-ink-muted"> through {note.source.upstreamName}</span> : null}{' '}
            <StanceSign value={note.stance} withWord />{' '}
            <span className="text-ink-muted">{termsWords[note.terms].toLowerCase()}</span>
            {note.exactWords === '' ? null : (
              <q className="block font-serif text-base" dir="auto">
                {note.exactWords}
              </q>
            )}
            {note.translation === '' ? null : <span className="block">Translated: {note.translation}</span>}
            {inFull ? <HowWeHaveIt note={note} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function HowWeHaveIt({ note }: { note: DeskNote }) {
  const facts: [string, string][] = [
    ['How it knows', note.basis],
    ['How we got it', [note.obtainedHow, note.obtainedBy && `by ${note.obtainedBy}`].filter(Boolean).join(', ')],
    ['Readers are told', note.publicAttribution],
    ['For the desk only', note.privateRemarks],
  ];
  return (
    <dl className="mt-0.5 text-small">
      {facts.flatMap(([name, value]) =>
        value === '' ? [] : [
          <div key={name} className="flex gap-1.5">
            <dt className="shrink-0 text-ink-muted">{name}:</dt>
            <dd className="min-w-0" dir="auto">
              {value}
            </dd>
          </div>,
        ],
      )}
    </dl>
  );
}
