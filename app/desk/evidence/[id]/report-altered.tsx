'use client';

import { type FormEvent, useState } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';

/** Says that evidence is not what it was. What follows is grave, so it is asked for with a reason. */
export function ReportAltered({ evidenceId }: { evidenceId: string }) {
  const { send, isPending } = useCommand();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '' || isPending) return;
    void send('report-altered-evidence', { evidenceId, reason }, 'Every claim that rests on it is looked at again.').then(({ ok }) => {
      if (!ok) return;
      setOpen(false);
      setReason('');
    });
  };

  return (
    <Dialog title="Report that it was altered" isOpen={isOpen} onOpenChange={setOpen} trigger={<Button className="self-start">Report that it was altered</Button>}>
      {(close) => (
        <Form onSubmit={submit} className="flex flex-col gap-3">
          <p>
            Every claim that rests on it is put under review, live stories that use one warn their readers at once, and what is scheduled is held.
          </p>
          <TextField label="What was found" isRequired rows={3} maxLength={500} autoFocus value={reason} onChange={setReason} />
          <DialogActions>
            <Button variant="quiet" onPress={close}>
              Not now
            </Button>
            <Button type="submit" variant="primary" isPending={isPending} isDisabled={reason.trim() === ''}>
              Report
            </Button>
          </DialogActions>
        </Form>
      )}
    </Dialog>
  );
}
