import type { Verification } from '../claims/vocabulary';
import type { WaveCause } from './cause';

type Fallen = { statement: string; method: string; verification: Verification };

/**
 * What a prepared correction proposes to say is right, for a person to put better. It states what we know and no more:
 * that a source withdrew does not make a thing false.
 */
export function proposedRight(cause: WaveCause, { statement, method, verification }: Fallen): string {
  const known = method.trim();
  const said = statement.replace(/\.$/, '');
  if (cause === 'found_false') return known === '' ? `This was found to be false: ${said}.` : `This was found to be false. ${known}`;
  if (cause === 'withdrawn') return `The source of this has since withdrawn its statement, and we can no longer say that it is so: ${said}.`;
  if (verification === 'false') return `Evidence against this is in doubt, and we can no longer say that it is false: ${said}.`;
  return `Evidence for this is in doubt, and we can no longer say that it is so: ${said}.`;
}
