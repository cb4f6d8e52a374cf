'use client';

import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';

const lives = [
  { id: '7', label: '7 days' },
  { id: '30', label: '30 days' },
  { id: '90', label: '90 days' },
  { id: '365', label: 'One year' },
] as const;

/** Names a token and how long it lives, and hands the new token to whoever shows it. */
export function MakeToken({ onMade }: { onMade: (token: string) => void }) {
  const [name, setName] = useState('');
  const [days, setDays] = useState<(typeof lives)[number]['id']>('90');
  // The same as long as no answer came: what was made the first time is not made once more.
  const [id, setId] = useState(() => crypto.randomUUID());
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = await send('make-access-token', { id, name, days: Number(days) }, `The token “${name}” is made.`);
    if (result.ok || result.refusal.code !== 'unavailable') setId(crypto.randomUUID());
    if (result.ok) onMade(result.value.token);
  }

  return (
    <Form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <TextField
        label="What is it for?"
        value={name}
        onChange={setName}
        isRequired
        maxLength={80}
        autoComplete="off"
        className="min-w-56 grow"
      />
      <Select label="Lives for" options={lives} value={days} onChange={setDays} className="w-36" />
      <Button type="submit" isPending={isPending}>
        Make a token
      </Button>
    </Form>
  );
}
