'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent, type ReactElement } from 'react';
import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { say } from '@/components/ui/notices';
import { TextField } from '@/components/ui/text-field';

type Answer = { ok: true } | { ok: false; refusal: { sentence: string } };

type Props = {
  title: string;
  trigger: ReactElement;
  /** What will happen, in a sentence or two. */
  explained: string;
  act: string;
  done: string;
  danger?: boolean;
  asksReason?: boolean;
  asksPassword?: boolean;
  go(reason: string): Promise<Answer>;
};

/** Asks for a reason, for the password, or for both, and then does one thing. */
export function PasswordAct({ title, trigger, ...rest }: Props) {
  return (
    <Dialog title={title} trigger={trigger} role="alertdialog">
      {(close) => <PasswordActForm {...rest} close={close} />}
    </Dialog>
  );
}

function PasswordActForm({ explained, act, done, danger, asksReason, asksPassword, go, close }: Omit<Props, 'title' | 'trigger'> & { close(): void }) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState('');
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    const proved = asksPassword ? await sendCommand('prove-again', { password }) : ({ ok: true } as const);
    const result = proved.ok ? await go(reason) : proved;
    setPending(false);
    setPassword('');
    if (!result.ok) return setWrong(result.refusal.sentence);
    say(done);
    close();
    router.refresh();
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <p>{explained}</p>
      {asksReason ? (
        <TextField
          label="Reason"
          value={reason}
          onChange={setReason}
          isRequired
          rows={2}
          maxLength={1_000}
          autoFocus
          description="It stays on record. It must not tell who the source is."
        />
      ) : null}
      {asksPassword ? (
        <TextField
          label="Your password"
          type="password"
          value={password}
          onChange={setPassword}
          isRequired
          maxLength={200}
          autoComplete="current-password"
          autoFocus={!asksReason}
        />
      ) : null}
      <p role="alert" className="text-small font-semibold text-danger empty:hidden">
        {wrong}
      </p>
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant={danger ? 'danger' : 'primary'} isPending={isPending}>
          {act}
        </Button>
      </DialogActions>
    </Form>
  );
}
