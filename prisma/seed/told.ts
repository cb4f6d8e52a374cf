import type { CommandResult } from '@/newsroom/command';

/** The value of a command that has to succeed; a refusal is a defect of whoever told this story. */
export async function told<Value>(result: Promise<CommandResult<Value>>): Promise<Value> {
  const settled = await result;
  if (settled.ok) return settled.value;
  const { sentence, findings = [] } = settled.refusal;
  const details = findings.map(({ rule, message, place }) => `\n  ${rule}: ${message} ${place ? `(“${place.text}”)` : ''}`);
  throw new Error(sentence + details.join(''));
}
