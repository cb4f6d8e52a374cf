'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { say } from '@/components/ui/notices';
import { TextField } from '@/components/ui/text-field';

/** Shows a new token this once. */
export function NewToken({ token, onDone }: { token: string; onDone: () => void }) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(token);
      say('The token is copied.');
    } catch {
      field.current?.select();
      say('This browser does not let us copy. The token is selected: copy it yourself.', 'refused');
    }
  }

  return (
    <div className="flex flex-wrap items-end gap-3 rounded-control border border-success bg-success-surface p-3">
      <TextField
        inputRef={field}
        label="Your new token"
        value={token}
        isReadOnly
        autoComplete="off"
        description="It is shown this once. Keep it as you keep a password."
        className="min-w-64 grow"
      />
      <Button variant="primary" onPress={copy}>
        Copy
      </Button>
      <Button onPress={onDone}>Done</Button>
    </div>
  );
}
