'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';

type Props = { action: (before: string, form: FormData) => Promise<string>; next: string };

/** Works as a plain form before, and without, any script. */
export function NewPasswordForm({ action, next }: Props) {
  const [sentence, submit, isPending] = useActionState(action, '');
  return (
    <Form action={submit} className="flex flex-col gap-4">
      <p role="alert" className="text-label font-semibold text-danger empty:hidden">
        {sentence}
      </p>
      <input type="hidden" name="next" value={next} />
      <TextField label="The password you were given" name="present" type="password" autoComplete="current-password" isRequired autoFocus maxLength={200} />
      <TextField
        label="New password"
        name="chosen"
        type="password"
        autoComplete="new-password"
        isRequired
        minLength={12}
        maxLength={200}
        description="At least 12 characters. A few words you remember are better than signs you do not."
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        Choose it
      </Button>
    </Form>
  );
}
