'use client';

import { useState, type FormEvent, type ReactElement } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { TopicChoice } from '@/newsroom/topics/list-topics';

/** Begins a topic, or changes the one that is given. */
export function TopicDialog({ topic, trigger }: { topic?: TopicChoice; trigger: ReactElement }) {
  return (
    <Dialog title={topic ? 'Change the topic' : 'Add a topic'} trigger={trigger}>
      {(close) => <TopicForm topic={topic} close={close} />}
    </Dialog>
  );
}

function TopicForm({ topic, close }: { topic: TopicChoice | undefined; close: () => void }) {
  const [name, setName] = useState(topic?.name ?? '');
  const [description, setDescription] = useState(topic?.description ?? '');
  const [slug, setSlug] = useState('');
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = topic
      ? await send('change-topic', { topicId: topic.id, name, description }, 'The topic is changed, for readers too.')
      : await send('add-topic', { id: crypto.randomUUID(), name, description, ...(slug && { slug }) }, `“${name}” is a topic now.`);
    if (result.ok) close();
    else setWrong(result.refusal.sentence);
  }

  return (
    <Form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <TextField label="Name" value={name} onChange={setName} isRequired maxLength={80} autoComplete="off" autoFocus />
      <TextField label="What it is about" value={description} onChange={setDescription} rows={3} maxLength={500} description="Readers see this over the stories." />
      {topic ? null : (
        <TextField
          label="Address"
          value={slug}
          onChange={setSlug}
          maxLength={60}
          autoComplete="off"
          description="Small letters, digits and hyphens; empty for one made from the name. It stays when the name changes."
        />
      )}
      <p role="alert" className="text-small font-semibold text-danger empty:hidden">
        {wrong}
      </p>
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {topic ? 'Change it' : 'Add'}
        </Button>
      </DialogActions>
    </Form>
  );
}
