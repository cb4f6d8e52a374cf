'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { arrivedBefore, Once } from '@/components/desk/once';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { say } from '@/components/ui/notices';
import { TextField } from '@/components/ui/text-field';

/** Keeps the present state under a name, to come back to. */
export function NameRevision({ storyId }: { storyId: string }) {
  const router = useRouter();
  const [name, setName] = useState('');
  const [isPending, setPending] = useState(false);
  const [revision, setRevision] = useState(() => new Once());

  async function keep(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const result = await revision.send('name-revision', { id: revision.id, storyId, name });
    setPending(false);
    if (!result.ok) return say(result.refusal.sentence, 'refused');
    say(result.asSent ? `The present state is kept as “${name}”.` : arrivedBefore);
    setRevision(new Once());
    setName('');
    router.refresh();
  }

  return (
    <Form onSubmit={(event) => void keep(event)} className="flex flex-wrap items-end gap-2 border-b border-rule py-3">
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
    </Form>
  );
}
