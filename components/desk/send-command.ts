import type { CommandResult } from '@/newsroom/command';
import type { CommandName, InputOf, ValueOf } from '@/newsroom/registry';

export type SentResult<Name extends CommandName> = CommandResult<ValueOf<Name>>;

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
    return unavailable('You seem to be offline. Try again when the connection is back.');
  }
  const result: unknown = await response.json().catch(() => null);
  if (isResult(result)) return result as SentResult<Name>;
  return unavailable('The newsroom did not answer as expected. Try again shortly.');
}

function unavailable(sentence: string): { ok: false; refusal: { code: 'unavailable'; sentence: string } } {
  return { ok: false, refusal: { code: 'unavailable', sentence } };
}

function isResult(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
