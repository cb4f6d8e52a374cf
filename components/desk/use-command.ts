'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { say } from '@/components/ui/notices';
import type { CommandName, InputOf } from '@/newsroom/registry';
import { sendCommand, type SentResult } from './send-command';

/**
 * Sends commands from a screen: while one is under way `isPending` is true; afterwards the person is told what happened,
 * and after a success the page is read again.
 */
export function useCommand() {
  const router = useRouter();
  const [isPending, setPending] = useState(false);

  async function send<Name extends CommandName>(name: Name, input: InputOf<Name>, done: string): Promise<SentResult<Name>> {
    setPending(true);
    const result = await sendCommand(name, input);
    setPending(false);
    if (result.ok) {
      say(done);
      router.refresh();
    } else {
      say(result.refusal.sentence, 'refused');
    }
    return result;
  }

  return { send, isPending };
}
