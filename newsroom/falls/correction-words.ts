import type { Verification } from '../claims/vocabulary';
import type { WaveCause } from './cause';
import type { TakenBack } from './how-taken-back';

type Fallen = { statement: string; method: string; verification: Verification; takenBack: TakenBack };

/**
 * What a prepared correction proposes to say is right, for a person to put better. It states what we know and no more:
 * that a source withdrew, or says otherwise now, does not make a thing false.
 */
export function proposedRight(cause: WaveCause, { statement, method, verification, takenBack }: Fallen): string {
  const known = method.trim();
  const said = statement.replace(/\.$/, '');
  if (cause === 'found_false') return known === '' ? `This was found to be false: ${said}.` : `This was found to be false. ${known}`;
  if (cause === 'withdrawn') return `${takenBackWords[takenBack]}, and we can no longer say that it is so: ${said}.`;
  if (verification === 'false') return `Evidence against this is in doubt, and we can no longer say that it is false: ${said}.`;
  return `Evidence for this is in doubt, and we can no longer say that it is so: ${said}.`;
}

const takenBackWords = {
  withdrawn: 'The source of this has since withdrawn its statement',
  denied: 'The source of this now says otherwise',
  untold: 'This does not rest any more on what a source told us',
} satisfies Record<TakenBack, string>;
