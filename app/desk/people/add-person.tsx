'use client';

import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { Role } from '@/newsroom/people/role';
import { RoleChoice } from './role-choice';

/** Adds somebody to the newsroom, with the first password that the administrator hands over. */
export function AddPerson() {
  return (
    <Dialog title="Add a person" trigger={<Button variant="primary">Add a person</Button>}>
      {(close) => <AddPersonForm close={close} />}
    </Dialog>
  );
}

function AddPersonForm({ close }: { close: () => void }) {
  const [role, setRole] = useState<Role>('reporter');
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const [name, email, password] = ['name', 'email', 'password'].map((field) => String(said.get(field) ?? ''));
    if (name === undefined || email === undefined) return;
    const result = await send(
      'add-person',
      { name, email, role, ...(password ? { password } : {}) },
      `${name} is in the newsroom.`,
    );
    if (result.ok) close();
    else setWrong(result.refusal.sentence);
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <TextField label="Name" name="name" isRequired maxLength={120} autoComplete="off" autoFocus />
      <TextField label="E-mail address" name="email" type="email" isRequired maxLength={254} autoComplete="off" />
      <RoleChoice label="Role" value={role} onChange={setRole} />
      <TextField
        label="First password"
        name="password"
        autoComplete="off"
        minLength={12}
        maxLength={200}
        description="At least 12 characters; hand it over yourself; they replace it when they first sign in. Leave it empty for somebody who signs in through the identity provider only."
      />
      <p role="alert" className="text-small font-semibold text-danger empty:hidden">
        {wrong}
      </p>
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Add
        </Button>
      </DialogActions>
    </Form>
  );
}
