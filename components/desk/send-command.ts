import type { CommandResult } from '@/newsroom/command';
import type { CommandName, InputOf, ValueOf } from '@/newsroom/registry';
import type { Refusal } from '@/newsroom/refusal';

/** A refusal on its arrival. `absent` is who did not answer: the network, or the database behind the newsroom. */
export type SentRefusal = Refusal & { absent?: 'connection' | 'database' };

export type SentResult<Name extends CommandName> =
  | Extract<CommandResult<ValueOf<Name>>, { ok: true }>
  | { ok: false; refusal: SentRefusal };

/**
 * Asks the newsroom to do something, and returns what came of it; it never throws. Where the network or the answer
 * fails, the refusal's code is `unavailable`: whether the change was made is then not known.
 */
export async function sendCommand<Name extends CommandName>(
  name: Name,
  input: InputOf<Name>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<SentResult<Name>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1/commands/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(input),
      ...(signal ? { signal } : {}),
    });
  } catch {
    return unavailable('You seem to be offline. Try again when the connection is back.', { absent: 'connection' });
  }
  const result: unknown = await response.json().catch(() => null);
  if (isResult<Name>(result)) {
    // A fault of ours is `unavailable` too, with status 500.
    const isDatabaseAway = !result.ok && result.refusal.code === 'unavailable' && response.status === 503;
    return isDatabaseAway ? { ok: false, refusal: { ...result.refusal, absent: 'database' } } : result;
  }
  return unavailable('The newsroom did not answer as expected. Try again shortly.');
}

function unavailable(sentence: string, more: Pick<SentRefusal, 'absent'> = {}): { ok: false; refusal: SentRefusal } {
  return { ok: false, refusal: { code: 'unavailable', sentence, ...more } };
}

function isResult<Name extends CommandName>(value: unknown): value is SentResult<Name> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
