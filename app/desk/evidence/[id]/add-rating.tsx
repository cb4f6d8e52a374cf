'use client';

import { type FormEvent, useState } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { AuthenticityCategory } from '@/prisma/generated/client';
import { choicesOf } from './choices-of';
import { categoryWords } from './evidence-words';

/** Writes down what somebody judges the media to be, and why. Nothing is chosen beforehand. */
export function AddRating({ evidenceId }: { evidenceId: string }) {
  const { send, isPending } = useCommand();
  const [category, setCategory] = useState<AuthenticityCategory | null>(null);
  const [reason, setReason] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!category) return;
    void send('rate-evidence', { evidenceId, category, reason }, 'The judgement is written down.').then(({ ok }) => {
      if (!ok) return;
      setCategory(null);
      setReason('');
    });
  };

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <Select label="What it is" isRequired options={choicesOf(categoryWords)} value={category} onChange={setCategory} />
      <TextField label="Why we think so" isRequired rows={3} maxLength={2000} value={reason} onChange={setReason} />
      <Button type="submit" isPending={isPending} className="self-start">
        Add the judgement
      </Button>
    </Form>
  );
}
