import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { StanceSign } from '@/components/ui/stance-sign';
import { timeWords } from '@/components/ui/time-words';
import type { DeskNote } from '@/newsroom/claims/read-sourcing';
import { Once } from '../once';
import { sourceKindWords, termsWords } from '../words';
import { NoteDialog } from './note-dialog';
import { Part, type PartProps } from './part';
import { QuickNote } from './quick-note';
import { useClaimCommand } from './use-claim-command';

/** Who says what of the claim, oldest word first. */
export function ClaimNotes({ claim, mayChange, zone, onChanged }: PartProps) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState(() => new Once());
  const [mended, setMended] = useState<DeskNote | null>(null);
  const add = (
    <Button size="small" variant="quiet" aria-expanded={isAdding} onPress={() => setAdding(!isAdding)}>
      <Plus aria-hidden="true" className="size-4" />
      Add a source
    </Button>
  );
  return (
    <Part title="Who says what" action={mayChange ? add : null}>
      {isAdding ? (
        <QuickNote
          autoFocus
          isPending={isPending}
          onCancel={() => setAdding(false)}
          onAdd={({ source, sourceName, stance }) =>
            void send('add-note', { id: added.id, claimId: claim.id, source, stance }, `The claim rests on ${sourceName} now.`, added).then((done) => {
              if (!done) return;
              setAdded(new Once());
              setAdding(false);
            })
          }
        />
      ) : null}
      {claim.notes.length === 0 ? <p className="text-ink-muted">Nobody yet. A claim without a source is the writer’s own word.</p> : null}
      <ul className="flex flex-col gap-3">
        {claim.notes.map((note) => (
          <li key={note.id} className="flex items-start justify-between gap-2">
            <NoteWords note={note} zone={zone} />
            {mayChange ? (
              <Menu
                label={`The word of ${note.source.name}`}
                trigger={
                  <Button size="small" variant="quiet" aria-label={`Change the note of ${note.source.name}`}>
                    Change
                  </Button>
                }
                entries={[
                  { id: 'mend', label: 'Mend the note', onAction: () => setMended(note) },
                  {
                    id: 'remove',
                    label: 'Remove the note',
                    description: 'For a note made in error. A source that takes its word back is a new note: withdrew.',
                    isDanger: true,
                    onAction: () => void send('remove-note', { noteId: note.id }, `The note of ${note.source.name} is gone.`),
                  },
                ]}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {mended ? <NoteDialog note={mended} zone={zone} onChanged={onChanged} onClose={() => setMended(null)} /> : null}
    </Part>
  );
}

/** One word on the claim, and what it does not count for. */
export function NoteWords({ note, zone }: { note: DeskNote; zone: string }) {
  const { source, stance, terms, exactWords, translation, basis, publicAttribution, privateRemarks, obtainedBy, obtainedAt, obtainedHow } = note;
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{source.name}</span>
        <StanceSign value={stance} withWord />
        {terms === 'on_record' ? null : <span className="font-semibold text-danger">{termsWords[terms]}</span>}
      </p>
      <p className="text-small text-ink-muted">
        {sourceKindWords[source.kind]}
        {source.rootId === source.id ? '' : `, goes back to ${source.rootName}`}. {obtainedBy}, {timeWords(obtainedAt, zone, 'short')}
        {obtainedHow ? `, ${obtainedHow}` : ''}.
      </p>
      {note.embargoUntil ? <p className="text-small font-semibold text-danger">Not before {timeWords(note.embargoUntil, zone, 'zoned')}</p> : null}
      {note.isUntold && (stance === 'denies' || stance === 'disputes_detail') ? <p className="text-small">Does not make the claim disputed: readers can be told of nobody on deep background. Find somebody who denies it openly, or take the claim back.</p> : null}
      {exactWords ? <blockquote dir="auto" className="border-s-2 border-rule-strong ps-2 font-serif">{exactWords}</blockquote> : null}
      {translation ? <p className="font-serif text-ink-muted">Translated: {translation}</p> : null}
      {basis ? <p>Knows it from: {basis}</p> : null}
      {publicAttribution ? <p>In public: “{publicAttribution}”</p> : null}
      {privateRemarks ? <p className="text-ink-muted">For the desk only: {privateRemarks}</p> : null}
    </div>
  );
}
