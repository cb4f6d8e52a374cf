'use client';

import { useState, type FormEvent, type ReactElement } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { AuthorChoice } from '@/newsroom/authors/list-authors';

/** Adds somebody who signs stories, or changes what readers know of them. */
export function AuthorDialog({ author, trigger }: { author?: AuthorChoice; trigger: ReactElement }) {
  return (
    <Dialog title={author ? 'Change the author' : 'Add an author'} trigger={trigger}>
      {(close) => <AuthorForm author={author} close={close} />}
    </Dialog>
  );
}

function AuthorForm({ author, close }: { author: AuthorChoice | undefined; close: () => void }) {
  const [known, setKnown] = useState({ name: author?.name ?? '', role: author?.role ?? '', bio: author?.bio ?? '' });
  const [slug, setSlug] = useState('');
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();
  const set = (field: keyof typeof known) => (value: string) => setKnown((before) => ({ ...before, [field]: value }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = author
      ? await send('change-author', { authorId: author.id, ...known }, 'The author is changed, for readers too.')
      : await send('add-author', { id: crypto.randomUUID(), ...known, ...(slug && { slug }) }, `${known.name} is an author now.`);
    if (result.ok) close();
    else setWrong(result.refusal.sentence);
  }

  return (
    <Form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <TextField
        label="Name"
        value={known.name}
        onChange={set('name')}
        isRequired
        maxLength={120}
        autoComplete="off"
        autoFocus
        description="As readers may know it. Never the name of somebody whom it could endanger: such a story has a byline in words."
      />
      <TextField label="What they do" value={known.role} onChange={set('role')} maxLength={120} autoComplete="off" description="Such as “Correspondent, Quetta”." />
      <TextField label="About them" value={known.bio} onChange={set('bio')} rows={4} maxLength={1_000} />
      {author ? null : (
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
          {author ? 'Change it' : 'Add'}
        </Button>
      </DialogActions>
    </Form>
  );
}
