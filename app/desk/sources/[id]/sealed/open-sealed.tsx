'use client';

import { useState } from 'react';
import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ValueOf } from '@/newsroom/registry';
import { OpenedWords } from './opened-words';
import { PasswordForm } from './password-form';

/** Opens what is sealed, after the password was given again. The words are on no page and stay for a minute. */
export function OpenSealed({ sourceId }: { sourceId: string }) {
  return (
    <Dialog title="What is sealed" trigger={<Button variant="primary" size="small" className="self-start">Open</Button>}>
      {(close) => <OpenSealedForm sourceId={sourceId} close={close} />}
    </Dialog>
  );
}

function OpenSealedForm({ sourceId, close }: { sourceId: string; close(): void }) {
  const [opened, setOpened] = useState<ValueOf<'open-sealed'> | null>(null);

  async function open() {
    const result = await sendCommand('open-sealed', { sourceId });
    if (result.ok) setOpened(result.value);
    return result;
  }

  if (opened) return <OpenedWords sourceId={sourceId} opened={opened} close={close} />;
  return (
    <PasswordForm
      explained="That you opened it stays on record. It is shown for one minute, to you alone: look who stands behind you."
      act="Open"
      go={open}
      close={close}
    />
  );
}
