'use client';

import { useState, type FormEvent } from 'react';
import { reliabilityChoices } from '@/components/desk/claim-panel/choices';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { Reliability } from '@/newsroom/claims/vocabulary';

/** Judges how reliable a source is, with the reason; earlier judgements stay. */
export function GradeDialog({ sourceId }: { sourceId: string }) {
  return (
    <Dialog title="How reliable is it?" trigger={<Button size="small">Judge its reliability</Button>}>
      {(close) => <GradeForm sourceId={sourceId} close={close} />}
    </Dialog>
  );
}

function GradeForm({ sourceId, close }: { sourceId: string; close: () => void }) {
  const [id] = useState(() => crypto.randomUUID());
  const [reliability, setReliability] = useState<Reliability>('F');
  const [reason, setReason] = useState('');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = await send('grade-source', { id, sourceId, reliability, reason }, `It is judged ${reliability} now.`);
    if (result.ok) close();
  }

  return (
    <Form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <Select label="Reliability" options={reliabilityChoices} value={reliability} onChange={setReliability} />
      <TextField
        label="Why"
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={1_000}
        isRequired
        description="For the desk only: neither readers nor revisions ever hold it."
      />
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Judge it
        </Button>
      </DialogActions>
    </Form>
  );
}
