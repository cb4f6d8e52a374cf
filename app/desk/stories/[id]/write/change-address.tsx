'use client';

import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';

type Props = { storyId: string; day: string; slug: string };

/** Where a live story stands, and the way to give it another address. */
export function ChangeAddress(props: Props) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-2">
      <p className="min-w-0 wrap-anywhere text-ink-muted">{addressOf(props)}</p>
      <Dialog title="Another address" trigger={<Button size="small">Change the address</Button>}>
        {(close) => <ChangeAddressForm {...props} close={close} />}
      </Dialog>
    </div>
  );
}

function ChangeAddressForm({ storyId, day, slug: present, close }: Props & { close: () => void }) {
  const [slug, setSlug] = useState(present);
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const result = await send('change-address', { storyId, slug: slug.trim() }, 'The story has its new address; the former one leads there.');
    if (result.ok) close();
    else setWrong(result.refusal.sentence);
  }

  return (
    <Form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <p>Whoever comes by the former address is led to the new one, for good.</p>
      <TextField
        label="Last part of the address"
        description={`Small letters, digits and hyphens. The story will stand at ${addressOf({ day, slug })}.`}
        errorMessage={wrong}
        value={slug}
        onChange={(next) => {
          setSlug(next);
          setWrong('');
        }}
        isRequired
        maxLength={100}
        autoComplete="off"
        autoFocus
      />
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={slug.trim() === present}>
          Change it
        </Button>
      </DialogActions>
    </Form>
  );
}

function addressOf({ day, slug }: Pick<Props, 'day' | 'slug'>): string {
  return `/${day.replaceAll('-', '/')}/${slug}`;
}
