import type { GateEvidence } from './finding';

const needed = ['provenance', 'date', 'location'] as const;
const inWords = { provenance: 'where it comes from', date: 'when it was made', location: 'where it was made' };

/** What First Draft asks of a picture others made and nobody has established, in words: its three questions, and a kept copy. */
export function openQuestions({ checks, hasFile }: Pick<GateEvidence, 'checks' | 'hasFile'>): string[] {
  const established = new Set(checks.filter(({ outcome }) => outcome === 'established').map(({ check }) => check));
  return [...needed.filter((check) => !established.has(check)).map((check) => inWords[check]), ...(hasFile ? [] : ['a kept copy'])];
}

/** What a check found against, in words. */
export function contradictions({ checks }: Pick<GateEvidence, 'checks'>): string[] {
  return needed
    .filter((check) => checks.some((one) => one.check === check && one.outcome === 'contradicted'))
    .map((check) => inWords[check]);
}
