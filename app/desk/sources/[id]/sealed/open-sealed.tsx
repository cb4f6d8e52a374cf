'use client';

import { useState, type FormEvent } from 'react';
import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import type { ValueOf } from '@/newsroom/registry';
import { OpenedWords } from './opened-words';

/** Opens what is sealed, after the password was given again. The words are on no page and stay for a minute. */
export function OpenSealed({ sourceId }: { sourceId: string }) {
  return (
    <Dialog title="What is sealed" trigger={<Button variant="primary" size="small" className="self-start">Open</Button>}>
      {(close) => <OpenSealedForm sourceId={sourceId} close={close} />}
    </Dialog>
  );
}

function OpenSealedForm({ sourceId, close }: { sourceId: string; close(): void }) {
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState('');
  const [isPending, setPending] = useState(false);
  const [opened, setOpened] = useState<ValueOf<'open-sealed'> | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    const proved = await sendCommand('prove-again', { password });
    setPassword('');
    const result = proved.ok ? await sendCommand('open-sealed', { sourceId }) : proved;
    setPending(false);
    if (result.ok) setOpened(result.value);
    else setWrong(result.refusal.sentence);
  }

  if (opened) return <OpenedWords sourceId={sourceId} opened={opened} close={close} />;
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <p>That you opened it stays on record. It is shown for one minute, to you alone: look who stands behind you.</p>
      <TextField
        label="Your password"
        type="password"
        value={password}
        onChange={setPassword}
        isRequired
        maxLength={200}
        autoComplete="current-password"
        autoFocus
        errorMessage={wrong || undefined}
      />
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Open
        </Button>
      </DialogActions>
    </form>
  );
}
