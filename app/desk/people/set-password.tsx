'use client';

import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';

/** For somebody who lost their password: the administrator types one to be handed over, which they replace when they sign in. */
export function SetPassword({ personId, name }: { personId: string; name: string }) {
  return (
    <Dialog
      title={`A new password for ${name}`}
      trigger={
        <Button size="small" aria-label={`New password for ${name}`}>
          New password
        </Button>
      }
    >
      {(close) => <SetPasswordForm personId={personId} name={name} close={close} />}
    </Dialog>
  );
}

function SetPasswordForm({ personId, name, close }: { personId: string; name: string; close: () => void }) {
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = await send('set-password', { personId, password }, `${name} has a new password, is signed out everywhere, and has no access token left.`);
    if (result.ok) close();
    else setWrong(result.refusal.sentence);
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        label="New password"
        value={password}
        onChange={setPassword}
        isRequired
        minLength={12}
        maxLength={200}
        autoComplete="off"
        autoFocus
        description="At least 12 characters. Hand it over yourself: before it opens anything they choose one of their own. They are signed out everywhere, their access tokens are revoked, they can open no sealed source until somebody else lets them again, and the record shows that you set it."
      />
      <p role="alert" className="text-small font-semibold text-danger empty:hidden">
        {wrong}
      </p>
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Set it
        </Button>
      </DialogActions>
    </Form>
  );
}
