import type { Occasion } from '../falls/cause';
import type { Verification } from './vocabulary';

/** How far each value goes; `false` stands below everything. */
const strength: Record<Verification, number> = {
  false: 0,
  unchecked: 1,
  unverified: 2,
  not_independently_verified: 3,
  corroborated: 4,
  verified: 5,
};

export function isDowngrade(from: Verification, to: Verification): boolean {
  return strength[to] < strength[from];
}

/** What setting a claim's verification means for those who rely on it. */
export function occasionOf(from: Verification, to: Verification): Occasion {
  if (to === 'false' && from !== 'false') return { reason: 'The claim was found to be false.', cause: 'found_false' };
  if (isDowngrade(from, to)) return { reason: 'The claim was downgraded.', cause: 'downgraded' };
  const cause = from === to ? 'changed' : 'upgraded';
  return { reason: 'The claim’s verification was set anew.', cause };
}

/** Whoever says that they tried, established or refuted something also says how. Null when nothing is missing. */
export function methodMissing(verification: Verification, method: string): string | null {
  if (verification === 'unchecked' || verification === 'unverified') return null;
  return method.trim() === '' ? 'Write how you tried to establish it; readers are told.' : null;
}
