'use client';

import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { type SealedFieldName, sealedFieldNames } from '@/newsroom/sealed/vocabulary';
import { grantLives, type GrantLife, sealedHints, sealedWords } from './sealed-words';

type Written = Partial<Record<SealedFieldName, string>>;

const long: readonly SealedFieldName[] = ['alias', 'phone', 'email', 'address', 'account', 'remarks'];

/** Seals what is known of a source for the first time. What is typed here is kept nowhere but under the seal. */
export function SealSource({ sourceId, deskName }: { sourceId: string; deskName: string }) {
  return (
    <Dialog title="Seal what is known of this source" size="wide" role="alertdialog" trigger={<Button size="small">Seal</Button>}>
      {(close) => <SealForm sourceId={sourceId} deskName={deskName} close={close} />}
    </Dialog>
  );
}

/** Writes sealed fields anew. It shows nothing of what stands there. */
export function ChangeSealed({ sourceId }: { sourceId: string }) {
  return (
    <Dialog title="Change what is sealed" size="wide" role="alertdialog" trigger={<Button size="small">Change what is sealed</Button>}>
      {(close) => <ChangeForm sourceId={sourceId} close={close} />}
    </Dialog>
  );
}

function SealForm({ sourceId, deskName: before, close }: { sourceId: string; deskName: string; close(): void }) {
  const [deskName, setDeskName] = useState(before);
  const [fields, setFields] = useState<Written>({});
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<GrantLife>('90');
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = await send('seal-identity', { sourceId, deskName, fields, reason, days: Number(days) }, 'It is sealed. You can open it.');
    if (!result.ok) return setWrong(result.refusal.sentence);
    close();
  }

  return (
    <form onSubmit={submit} autoComplete="off" className="flex flex-col gap-3">
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
      <SealedFields fields={fields} onChange={setFields} />
      <TextField label="Reason" value={reason} onChange={setReason} isRequired rows={2} maxLength={1_000} description="It stays on record. It must not tell who the source is." />
      <Select label="You can open it for" options={grantLives} value={days} onChange={setDays} className="w-48" />
      <Foot wrong={wrong} act="Seal it" isPending={isPending} close={close} />
    </form>
  );
}

function ChangeForm({ sourceId, close }: { sourceId: string; close(): void }) {
  const [fields, setFields] = useState<Written>({});
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const written = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
    const result = await send('change-sealed-field', { sourceId, fields: written }, 'What is sealed is changed.');
    if (!result.ok) return setWrong(result.refusal.sentence);
    close();
  }

  return (
    <form onSubmit={submit} autoComplete="off" className="flex flex-col gap-3">
      <p>What you write takes the place of what is sealed in that field; fields left empty stay as they are.</p>
      <SealedFields fields={fields} onChange={setFields} />
      <Foot wrong={wrong} act="Seal it" isPending={isPending} close={close} />
    </form>
  );
}

function SealedFields({ fields, onChange }: { fields: Written; onChange(fields: Written): void }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {sealedFieldNames.map((field) => (
        <TextField
          key={field}
          label={sealedWords[field]}
          value={fields[field] ?? ''}
          onChange={(text) => onChange({ ...fields, [field]: text })}
          rows={long.includes(field) ? 2 : 1}
          autoComplete="off"
          spellCheck="false"
          description={sealedHints[field]}
          className={field === 'remarks' ? 'sm:col-span-2' : ''}
        />
      ))}
    </div>
  );
}

function Foot({ wrong, act, isPending, close }: { wrong: string; act: string; isPending: boolean; close(): void }) {
  return (
    <>
      <p role="alert" className="text-small font-semibold text-danger empty:hidden">
        {wrong}
      </p>
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {act}
        </Button>
      </DialogActions>
    </>
  );
}
