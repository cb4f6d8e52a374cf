'use client';

import { useState, type FormEvent } from 'react';
import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';

type Props = {
  /** What will happen, in a sentence or two. */
  explained: string;
  act: string;
  /** Done once the password was right. */
  go(): Promise<{ ok: true } | { ok: false; refusal: { sentence: string } }>;
  close(): void;
};

/** Asks for the password again, and then opens something sealed. */
export function PasswordForm({ explained, act, go, close }: Props) {
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState('');
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    const proved = await sendCommand('prove-again', { password });
    setPassword('');
    const result = proved.ok ? await go() : proved;
    setPending(false);
    if (!result.ok) setWrong(result.refusal.sentence);
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <p>{explained}</p>
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
          {act}
        </Button>
      </DialogActions>
    </Form>
  );
}
