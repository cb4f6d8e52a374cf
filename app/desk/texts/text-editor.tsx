'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import { sendCommand } from '@/components/desk/send-command';
import { BodyText } from '@/components/site/body-text';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { say } from '@/components/ui/notices';
import { TextField } from '@/components/ui/text-field';
import { bodyFromSource } from '@/editor/body-source';
import type { DeskText } from '@/newsroom/texts/list-texts';
import { TextOfAnother } from './text-of-another';

/** One text, typed plainly, with what readers will see beside it. What was typed is lost to no refusal. */
export function TextEditor({ text, page }: { text: DeskText; page: string }) {
  const router = useRouter();
  const [title, setTitle] = useState(text.title);
  const [source, setSource] = useState(text.source);
  const [basedOn, setBasedOn] = useState(text.updatedAt);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const isBehind = basedOn !== text.updatedAt;
  const isChanged = title !== text.title || source !== text.source;

  useEffect(() => {
    if (!isChanged) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isChanged]);

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    const result = await sendCommand('change-text', { key: text.key, title, source, basedOn });
    setPending(false);
    if (result.ok) {
      setRefusal('');
      setBasedOn(result.value.updatedAt);
      say('Readers have the text as it stands here.');
    } else setRefusal(result.refusal.sentence);
    if (result.ok || result.refusal.code === 'stale') router.refresh();
  }

  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <Form onSubmit={(event) => void keep(event)} className="flex min-w-0 flex-col gap-4">
        <TextField label="Heading" value={title} onChange={setTitle} maxLength={120} isRequired autoComplete="off" dir="auto" />
        <TextField
          label="Text"
          rows={22}
          value={source}
          onChange={setSource}
          maxLength={20_000}
          isRequired
          dir="auto"
          description="An empty line begins a new paragraph. “## ” before a line makes it a heading, “- ” an item of a list."
        />
        <p role="alert" className="text-label font-semibold text-danger empty:hidden">
          {refusal}
        </p>
        {isBehind && refusal ? (
          <TextOfAnother
            text={text}
            onTake={() => {
              setTitle(text.title);
              setSource(text.source);
              setBasedOn(text.updatedAt);
              setRefusal('');
            }}
            onKeepMine={() => {
              setBasedOn(text.updatedAt);
              setRefusal('');
            }}
          />
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" isPending={isPending} isDisabled={!isChanged || title.trim() === '' || source.trim() === ''}>
            Put it before readers
          </Button>
          <a href={page} className="text-label text-accent underline">
            Look at the page
          </a>
        </div>
      </Form>
      <section aria-labelledby="as-readers" className="min-w-0 border-t border-rule pt-4 lg:border-s lg:border-t-0 lg:ps-8 lg:pt-0">
        <h2 id="as-readers" className="text-small font-semibold text-ink-muted">
          As readers will see it
        </h2>
        <div className="mt-3 max-w-measure font-serif text-body [&>*+*]:mt-4">
          <h3 className="text-headline font-semibold" dir="auto">
            {title}
          </h3>
          <BodyText body={bodyFromSource(source)} heading="h4" />
        </div>
      </section>
    </div>
  );
}
