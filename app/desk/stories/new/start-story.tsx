'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { say } from '@/components/ui/notices';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { SectionChoice } from '@/newsroom/stories/list-sections';

/** Asks for section and headline, and goes on to the writing page. The id is made here, so pressing twice starts one story. */
export function StartStory({ sections }: { sections: readonly SectionChoice[] }) {
  const router = useRouter();
  const [id] = useState(() => crypto.randomUUID());
  const [headline, setHeadline] = useState('');
  const [sectionId, setSectionId] = useState(sections[0]?.id ?? null);
  const [isPending, setPending] = useState(false);

  async function start(event: FormEvent) {
    event.preventDefault();
    if (isPending || sectionId === null) return;
    setPending(true);
    const result = await sendCommand('start-story', { id, sectionId, headline });
    if (result.ok) {
      say(headline ? `“${headline}” is started.` : 'The story is started.');
      router.push(`/desk/stories/${id}/write`);
    } else {
      setPending(false);
      say(result.refusal.sentence, 'refused');
    }
  }

  return (
    <Form onSubmit={start} className="flex flex-col gap-4">
      <TextField
        label="Headline"
        description="A working headline will do; leave it empty if you have none."
        value={headline}
        onChange={setHeadline}
        maxLength={300}
        autoComplete="off"
        autoFocus
      />
      <Select
        label="Section"
        options={sections.map(({ id: option, name }) => ({ id: option, label: name }))}
        value={sectionId}
        onChange={setSectionId}
        className="max-w-64"
      />
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        Start writing
      </Button>
    </Form>
  );
}
