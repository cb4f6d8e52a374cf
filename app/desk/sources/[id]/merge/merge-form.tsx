'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { MergePreview } from '@/newsroom/sources/preview-merge';
import { WhatFollows } from '../what-follows';
import { mergeWords } from './merge-words';

/** What the merge will do, before anybody says yes; and why it is done, which is kept. */
export function MergeForm({ preview }: { preview: MergePreview }) {
  const { kept, merged, contradictions, refusal } = preview;
  const router = useRouter();
  const { send, isPending } = useCommand();
  const [reason, setReason] = useState('');
  const [contradictionsAccepted, accept] = useState(false);

  if (refusal) {
    return (
      <p role="alert" className="text-label font-semibold text-danger">
        {refusal}
      </p>
    );
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const merge = { keptId: kept.id, mergedId: merged.id, reason, contradictionsAccepted };
    const result = await send('merge-sources', merge, `${merged.name} is ${kept.name} now.`);
    if (result.ok) router.push(`/desk/sources/${kept.id}`);
  }

  return (
    <Form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4 text-label">
      <WhatFollows sentences={mergeWords(preview)} />
      {contradictions.length > 0 ? (
        <section aria-labelledby="against" className="flex flex-col gap-1">
          <h2 id="against" className="font-semibold">
            They spoke against each other
          </h2>
          <ul className="list-disc ps-5">
            {contradictions.map(({ claimId, statement }) => (
              <li key={claimId} dir="auto">
                {statement}
              </li>
            ))}
          </ul>
          <Checkbox isSelected={contradictionsAccepted} onChange={accept}>
            It is one source that changed its mind: its later word counts.
          </Checkbox>
        </section>
      ) : null}
      <TextField label="Why they are the same" value={reason} onChange={setReason} isRequired rows={3} maxLength={1_000} />
      <Button
        type="submit"
        variant="danger"
        isPending={isPending}
        isDisabled={contradictions.length > 0 && !contradictionsAccepted}
        className="self-start"
      >
        Merge them
      </Button>
    </Form>
  );
}
