'use client';

import { type FormEvent, useState } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { CheckOutcome, EvidenceCheckKind } from '@/prisma/generated/client';
import { choicesOf } from './choices-of';
import { checkWords, outcomeWords } from './evidence-words';

/** Writes down a check, how it was done, and what came of it. Nothing is chosen beforehand: nobody establishes a thing by not looking. */
export function AddCheck({ evidenceId }: { evidenceId: string }) {
  const { send, isPending } = useCommand();
  const [check, setCheck] = useState<EvidenceCheckKind | null>(null);
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null);
  const [method, setMethod] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!check || !outcome) return;
    void send('check-evidence', { evidenceId, check, outcome, method }, 'The check is written down.').then(({ ok }) => {
      if (!ok) return;
      setCheck(null);
      setOutcome(null);
      setMethod('');
    });
  };

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <Select label="Question" isRequired options={choicesOf(checkWords)} value={check} onChange={setCheck} />
      <Select label="Outcome" isRequired options={choicesOf(outcomeWords)} value={outcome} onChange={setOutcome} />
      <TextField label="How it was checked" isRequired rows={3} maxLength={2000} value={method} onChange={setMethod} />
      <Button type="submit" isPending={isPending} className="self-start">
        Add the check
      </Button>
    </Form>
  );
}
