'use client';

import { useState } from 'react';
import { say } from '@/components/ui/notices';
import type { CommandName, InputOf } from '@/newsroom/registry';
import { arrivedBefore, type Once } from '../once';
import { sendCommand } from '../send-command';

/** After anything about a claim changed: read the sourcing again. */
export type OnChanged = () => Promise<void> | void;

/**
 * Sends commands about claims: says what happened, then has the sourcing read again. True when it was done. With `once`, what
 * is made stays one when it is sent again.
 */
export function useClaimCommand(onChanged: OnChanged) {
  const [isPending, setPending] = useState(false);

  async function send<Name extends CommandName>(name: Name, input: InputOf<Name>, done: string, once?: Once): Promise<boolean> {
    setPending(true);
    const result = await (once ? once.send(name, input) : sendCommand(name, input));
    if (result.ok) await onChanged();
    setPending(false);
    if (result.ok) say('asSent' in result && !result.asSent ? arrivedBefore : done);
    else say(result.refusal.sentence, 'refused');
    return result.ok;
  }

  return { send, isPending };
}
