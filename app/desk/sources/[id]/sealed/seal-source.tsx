'use client';

import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { withNameToSeal } from './name-to-seal';
import { PoorNames } from './poor-names';
import { SealedFields, SealFoot, type Written } from './sealed-fields';
import { grantLives, type GrantLife } from './sealed-words';

/** Seals what is known of a source for the first time. What is typed here is kept nowhere but under the seal. */
export function SealSource({ sourceId, deskName }: { sourceId: string; deskName: string }) {
  return (
    <Dialog title="Seal what is known of this source" size="wide" role="alertdialog" trigger={<Button size="small">Seal</Button>}>
      {(close) => <SealForm sourceId={sourceId} deskName={deskName} close={close} />}
    </Dialog>
  );
}

function SealForm({ sourceId, deskName: before, close }: { sourceId: string; deskName: string; close(): void }) {
  const [deskName, setDeskName] = useState(before);
  const [written, setWritten] = useState<Written>({});
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<GrantLife>('90');
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();
  const fields = withNameToSeal(written, before, deskName);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = await send('seal-identity', { sourceId, deskName, fields, reason, days: Number(days) }, 'It is sealed. You can open it.');
    if (!result.ok) return setWrong(result.refusal.sentence);
    close();
  }

  return (
    <Form onSubmit={submit} autoComplete="off" className="flex flex-col gap-3">
      <TextField
        label="Name for the desk"
        value={deskName}
        onChange={setDeskName}
        isRequired
        maxLength={200}
        autoComplete="off"
        autoFocus
        description="How colleagues speak of the source from now on: “a nurse at the hospital”. Snapshots of stories that were kept before hold the former name."
      />
      <SealedFields fields={fields} onChange={setWritten} />
      <PoorNames fields={fields} />
      <TextField label="Reason" value={reason} onChange={setReason} isRequired rows={2} maxLength={1_000} description="It stays on record. It must not tell who the source is." />
      <Select label="You can open it for" options={grantLives} value={days} onChange={setDays} className="w-48" />
      <SealFoot wrong={wrong} act="Seal it" isPending={isPending} close={close} />
    </Form>
  );
}
