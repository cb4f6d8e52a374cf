import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { DeskNote } from '@/newsroom/claims/read-sourcing';
import { stanceChoices, termsChoices } from './choices';
import { useClaimCommand, type OnChanged } from './use-claim-command';
import { fromLocalField, toLocalField } from './zoned-moment';

type Props = { note: DeskNote; zone: string; onChanged: OnChanged; onClose: () => void };

/** All that can be noted of one source's word on a claim. */
export function NoteDialog({ note, zone, onChanged, onClose }: Props) {
  const [said, setSaid] = useState(note);
  const { send, isPending } = useClaimCommand(onChanged);
  const set = <Field extends keyof DeskNote>(field: Field) => (value: DeskNote[Field]) => setSaid({ ...said, [field]: value });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { stance, terms, exactWords, translation, basis, obtainedHow, obtainedAt, publicAttribution, privateRemarks } = said;
    const embargoUntil = terms === 'embargoed' ? said.embargoUntil : null;
    const fields = { stance, terms, embargoUntil, exactWords, translation, basis, obtainedHow, obtainedAt, publicAttribution, privateRemarks };
    void send('change-note', { noteId: note.id, ...fields }, `The note of ${note.source.name} is mended.`).then((done) => done && onClose());
  };

  return (
    <Dialog title={`What ${note.source.name} says`} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form onSubmit={submit} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <Select label="Stance" options={stanceChoices} value={said.stance} onChange={set('stance')} />
          <Select label="Terms" options={termsChoices} value={said.terms} onChange={set('terms')} />
        </div>
        {said.terms === 'embargoed' ? (
          <TextField
            label={`Embargo ends (${zone})`}
            type="datetime-local"
            isRequired
            value={said.embargoUntil ? toLocalField(said.embargoUntil, zone) : ''}
            onChange={(local) => set('embargoUntil')(fromLocalField(local, zone))}
          />
        ) : null}
        <TextField label="Exact words" rows={3} maxLength={5000} value={said.exactWords} onChange={set('exactWords')} />
        <TextField label="Translation" rows={2} maxLength={5000} value={said.translation} onChange={set('translation')} />
        <TextField label="How the source knows" maxLength={1000} value={said.basis} onChange={set('basis')} />
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label="How we got it" maxLength={300} value={said.obtainedHow} onChange={set('obtainedHow')} />
          <TextField
            label={`When (${zone})`}
            type="datetime-local"
            isRequired
            value={toLocalField(said.obtainedAt, zone)}
            onChange={(local) => set('obtainedAt')(fromLocalField(local, zone) ?? said.obtainedAt)}
          />
        </div>
        <TextField
          label="Public attribution"
          description="How readers are told whose word it is."
          maxLength={300}
          value={said.publicAttribution}
          onChange={set('publicAttribution')}
        />
        <TextField
          label="Private remarks"
          description="For the desk only; never published."
          rows={2}
          maxLength={5000}
          value={said.privateRemarks}
          onChange={set('privateRemarks')}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending}>
            Keep the note
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
