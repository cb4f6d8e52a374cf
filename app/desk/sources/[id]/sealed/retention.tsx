'use client';

import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';

/** Up to which day it may be kept; then people decide. */
export function Retention({ sourceId, retainUntil }: { sourceId: string; retainUntil: string | null }) {
  return (
    <Dialog title="How long may it be kept?" trigger={<Button size="small">Keep until</Button>}>
      {(close) => <RetentionForm sourceId={sourceId} retainUntil={retainUntil} close={close} />}
    </Dialog>
  );
}

function RetentionForm({ sourceId, retainUntil, close }: { sourceId: string; retainUntil: string | null; close(): void }) {
  const [day, setDay] = useState(retainUntil ?? '');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = day === '' ? 'No day is set any more.' : 'The day is set.';
    if ((await send('set-retention', { sourceId, retainUntil: day === '' ? null : day }, done)).ok) close();
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        label="Keep until"
        type="date"
        value={day}
        onChange={setDay}
        description="After that day it stands on the desks of those who hold a grant and of standards. Nothing is destroyed by itself. Empty: no day."
      />
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Save
        </Button>
      </DialogActions>
    </Form>
  );
}
