'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { SignInState } from '../actions';

type Props = {
  action: (before: SignInState, form: FormData) => Promise<SignInState>;
  next: string;
};

/** Works as a plain form before, and without, any script. */
export function SignInForm({ action, next }: Props) {
  const [{ sentence, email }, submit, isPending] = useActionState(action, { sentence: '', email: '' });
  return (
    <Form action={submit} className="flex flex-col gap-4">
      <p role="alert" className="text-label font-semibold text-danger empty:hidden">
        {sentence}
      </p>
      <input type="hidden" name="next" value={next} />
      <TextField
        key={email}
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        isRequired
        autoFocus={email === ''}
        maxLength={254}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        autoFocus={email !== ''}
        maxLength={200}
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        Sign in
      </Button>
    </Form>
  );
}
