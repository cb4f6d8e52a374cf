'use client';

import { useRef, useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';

/** Asks for the present password and a new one; the other sessions end with the change, and the tokens. */
export function ChangePassword({ hasPassword, sessionId }: { hasPassword: boolean; sessionId: string }) {
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const result = await send(
      'change-password',
      { present: String(said.get('present')), next: String(said.get('next')), keepSessionId: sessionId },
      'Your password is changed, you are signed out everywhere else, and your access tokens are revoked.',
    );
    setWrong(result.ok ? '' : result.refusal.sentence);
    if (result.ok) form.current?.reset();
  }

  return (
    <section aria-labelledby="password" className="flex flex-col gap-3 border-t border-rule pt-4">
      <h2 id="password" className="text-base font-semibold">
        Password
      </h2>
      {hasPassword ? (
        <Form ref={form} onSubmit={submit} className="flex max-w-sm flex-col gap-3">
          <TextField
            label="Present password"
            name="present"
            type="password"
            autoComplete="current-password"
            isRequired
            maxLength={200}
          />
          <TextField
            label="New password"
            name="next"
            type="password"
            autoComplete="new-password"
            isRequired
            minLength={12}
            maxLength={200}
            description="At least 12 characters. A few words you remember are better than signs you do not. The change signs you out everywhere else and revokes your access tokens."
          />
          <p role="alert" className="text-small font-semibold text-danger empty:hidden">
            {wrong}
          </p>
          <Button type="submit" isPending={isPending} className="self-start">
            Change password
          </Button>
        </Form>
      ) : (
        <p className="max-w-measure text-label text-ink-muted">
          You sign in through the newsroom’s identity provider and have no password here.
        </p>
      )}
    </section>
  );
}
