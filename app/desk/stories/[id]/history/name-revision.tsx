'use client';

import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';

/** Keeps the present state under a name, to come back to. */
export function NameRevision({ storyId }: { storyId: string }) {
  const [name, setName] = useState('');
  const { send, isPending } = useCommand();

  async function keep(event: FormEvent) {
    event.preventDefault();
    const result = await send('name-revision', { storyId, name }, `The present state is kept as “${name}”.`);
    if (result.ok) setName('');
  }

  return (
    <form onSubmit={keep} className="flex flex-wrap items-end gap-2 border-b border-rule py-3">
      <TextField
        label="Keep the present state as"
        value={name}
        onChange={setName}
        isRequired
        maxLength={120}
        autoComplete="off"
        className="grow sm:max-w-80"
      />
      <Button type="submit" isPending={isPending}>
        Keep
      </Button>
    </form>
  );
}
