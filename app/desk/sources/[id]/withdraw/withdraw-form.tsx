'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { WithdrawalPreview } from '@/newsroom/sources/preview-withdrawal';
import { WhatFollows } from '../what-follows';
import { withdrawWords } from './withdraw-words';

/** What follows when the source withdraws, before anybody says yes; and what it told us, which is kept with each note. */
export function WithdrawForm({ source, preview }: { source: { id: string; name: string }; preview: WithdrawalPreview }) {
  const router = useRouter();
  const { send, isPending } = useCommand();
  const [reason, setReason] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = await send('withdraw-source', { sourceId: source.id, reason }, `${source.name} withdrew what it had said.`);
    if (result.ok) router.push(`/desk/sources/${source.id}`);
  }

  return (
    <Form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4 text-label">
      <WhatFollows sentences={withdrawWords(preview)} />
      {preview.claims.length > 0 ? (
        <section aria-labelledby="said" className="flex flex-col gap-1">
          <h2 id="said" className="font-semibold">
            What it speaks about
          </h2>
          <ul className="list-disc ps-5">
            {preview.claims.map(({ id, statement }) => (
              <li key={id} dir="auto">
                {statement}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <TextField
        label="What it told us, and why"
        description="Kept with each note, for the desk only."
        value={reason}
        onChange={setReason}
        isRequired
        rows={3}
        maxLength={1_000}
      />
      <Button type="submit" variant="danger" isPending={isPending} className="self-start">
        It withdrew everything
      </Button>
    </Form>
  );
}
