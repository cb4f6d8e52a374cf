import { useRef, useState } from 'react';
import type { CommandName, InputOf, ValueOf } from '@/newsroom/registry';
import type { Refusal } from '@/newsroom/refusal';
import { sendCommand } from '../send-command';

/**
 * One act of review at a time: a second press while the first is under way does nothing. A refusal stays to be read,
 * beside what was typed, until the next try.
 */
export function useAct<Name extends CommandName>(name: Name) {
  const busy = useRef(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function act(input: InputOf<Name>, done: (value: ValueOf<Name>) => void): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    const result = await sendCommand(name, input);
    busy.current = false;
    setPending(false);
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) done(result.value);
  }

  return { act, isPending, refusal, forget: () => setRefusal(null) };
}
