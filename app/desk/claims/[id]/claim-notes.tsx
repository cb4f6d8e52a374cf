import Link from 'next/link';
import { Facts } from '@/components/desk/facts';
import { termsWords } from '@/components/desk/words';
import { Badge } from '@/components/ui/badge';
import { StanceSign } from '@/components/ui/stance-sign';
import { Time } from '@/components/ui/time';
import type { DeskNote } from '@/newsroom/claims/read-sourcing';

/** Who says what of the claim, in the order in which we heard it. */
export function ClaimNotes({ notes, zone }: { notes: readonly DeskNote[]; zone: string }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule">
      {notes.map((note) => (
        <li key={note.id} className="flex flex-col gap-1.5 py-3 text-label">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Link href={`/desk/sources/${note.source.id}`} className="font-semibold hover:text-accent hover:underline">
              {note.source.name}
            </Link>
            <StanceSign value={note.stance} withWord />
            {note.terms === 'on_record' ? null : <Badge tone="warning">{termsWords[note.terms]}</Badge>}
          </p>
          {note.exactWords ? (
            <blockquote dir="auto" className="max-w-measure border-s-2 border-rule ps-3 font-serif text-base">
              {note.exactWords}
              {note.translation ? <p className="mt-1 text-label text-ink-muted">{note.translation}</p> : null}
            </blockquote>
          ) : null}
          <Facts
            facts={[
              ['Rests on', note.source.rootId === note.source.id ? '' : note.source.rootName],
              ['Knows it', note.basis],
              ['Obtained', <Obtained key="obtained" note={note} zone={zone} />],
              ['Embargoed until', note.embargoUntil && <Time at={note.embargoUntil} zone={zone} form="zoned" />],
              ['In public', note.publicAttribution],
              ['Private', note.privateRemarks],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

function Obtained({ note, zone }: { note: DeskNote; zone: string }) {
  return (
    <>
      <Time at={note.obtainedAt} zone={zone} />
      {note.obtainedBy ? `, by ${note.obtainedBy}` : ''}
      {note.obtainedHow ? `: ${note.obtainedHow}` : ''}
    </>
  );
}
