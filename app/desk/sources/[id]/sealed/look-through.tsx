'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { CloseAction, Dialog } from '@/components/ui/dialog';
import type { ValueOf } from '@/newsroom/registry';
import { PasswordForm } from './password-form';
import { WrittenPlaces } from './written-places';

/** Finds where something that is sealed was written before, after the password was given again. */
export function LookThrough({ sourceId, isDone }: { sourceId: string; /** Since anything was last sealed. */ isDone: boolean }) {
  return (
    <div className="flex flex-col items-start gap-2">
      {isDone ? null : (
        <p className="border-s-2 border-warning ps-3 text-label">
          Nobody has looked through what was written before. What is sealed now may still stand in it.
        </p>
      )}
      <Dialog title="Where it was written" size="wide" trigger={<Button size="small">Look through what was written</Button>}>
        {(close) => <LookThroughForm sourceId={sourceId} close={close} />}
      </Dialog>
    </div>
  );
}

function LookThroughForm({ sourceId, close }: { sourceId: string; close(): void }) {
  const router = useRouter();
  const [found, setFound] = useState<ValueOf<'look-through-written'> | null>(null);

  async function look() {
    const result = await sendCommand('look-through-written', { sourceId });
    if (result.ok) {
      setFound(result.value);
      router.refresh();
    }
    return result;
  }

  if (!found) {
    return (
      <PasswordForm
        explained="Drafts, revisions, claims, notes, remarks, evidence and all else that people wrote is looked through. You see the places, never the words. It may take a minute."
        act="Look through"
        go={look}
        close={close}
      />
    );
  }
  return (
    <>
      <WrittenPlaces {...found} />
      <CloseAction close={close} />
    </>
  );
}
