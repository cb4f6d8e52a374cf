'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { directnessChoices, sourceKindChoices } from '@/components/desk/claim-panel/choices';
import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { say } from '@/components/ui/notices';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { Directness, SourceKind } from '@/newsroom/claims/vocabulary';
import { OtherSource, type SourceChoice } from './other-source';

export type SourceFields = {
  name: string;
  kind: SourceKind;
  directness: Directness;
  publicDescription: string;
  interest: string;
  upstream: SourceChoice | null;
};

type Props = {
  /** The source to change; absent where one is added. */
  sourceId?: string;
  fields: SourceFields;
};

/** What is known of a source: adds one, or changes what stands there. */
export function SourceForm({ sourceId, fields: first }: Props) {
  const router = useRouter();
  const [newId] = useState(() => crypto.randomUUID());
  const [fields, setFields] = useState(first);
  const [isPending, setPending] = useState(false);
  const set = <Field extends keyof SourceFields>(field: Field) => (value: SourceFields[Field]) =>
    setFields((before) => ({ ...before, [field]: value }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    const { upstream, ...plain } = fields;
    const saying = { ...plain, upstreamId: upstream?.id ?? null };
    const result = sourceId
      ? await sendCommand('change-source', { sourceId, ...saying })
      : await sendCommand('add-source', { id: newId, ...saying });
    setPending(false);
    if (!result.ok) return say(result.refusal.sentence, 'refused');
    say(sourceId ? `What is known of ${fields.name} is changed.` : `${fields.name} is in the directory.`);
    router.push(`/desk/sources/${sourceId ?? newId}`);
    router.refresh();
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label="Name"
        value={fields.name}
        onChange={set('name')}
        isRequired
        maxLength={200}
        autoComplete="off"
        autoFocus={!sourceId}
        description="Never write the name of a person who must not be named. Describe them instead: “a nurse at the provincial hospital”."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label="Kind" options={sourceKindChoices} value={fields.kind} onChange={set('kind')} />
        <Select label="How it knows" options={directnessChoices} value={fields.directness} onChange={set('directness')} />
      </div>
      <TextField
        label="Described to readers as"
        value={fields.publicDescription}
        onChange={set('publicDescription')}
        maxLength={300}
        autoComplete="off"
        description="For a source that is not named: as exact as it can safely be."
      />
      <OtherSource
        label="Has it from"
        description="An agency that quotes a ministry has it from the ministry. Leave it empty for a source that knows by itself."
        value={fields.upstream}
        except={sourceId}
        onChange={set('upstream')}
      />
      <TextField
        label="What it stands to gain or lose"
        value={fields.interest}
        onChange={set('interest')}
        rows={3}
        maxLength={1_000}
        description="For the desk only."
      />
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        {sourceId ? 'Save the changes' : 'Add the source'}
      </Button>
    </Form>
  );
}
