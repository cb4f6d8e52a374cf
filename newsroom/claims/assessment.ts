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

/** Whoever says that they tried, established or refuted something also says how. Null when nothing is missing. */
export function methodMissing(verification: Verification, method: string): string | null {
  if (verification === 'unchecked' || verification === 'unverified') return null;
  return method.trim() === '' ? 'Write how you tried to establish it; readers are told.' : null;
}
