import { reads } from '@/newsroom/api/reads';
import { commands } from '@/newsroom/registry';
import type { Answered } from './ask';

/** Throws unless what came of a command that was done is what the API's description promises. */
export function expectDescribedValue(name: string, { status, body }: Answered): void {
  const described = Object.values(commands).find(({ commandName }) => commandName === name);
  if (status === 200) described?.value.parse((JSON.parse(body) as { value: unknown }).value);
}

/** The same for what is read at an address, its variable parts in brackets. */
export function expectDescribedAnswer(pattern: string, { status, body }: Answered): void {
  const asked = pattern.replace(/\[(\w+)\]/g, '{$1}');
  const described = Object.values(reads).find(({ address }) => address === asked);
  if (status === 200) described?.value.parse(JSON.parse(body));
}
