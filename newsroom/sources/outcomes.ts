import { opposingStances, type Stance, supportingStances, type Verification } from '../claims/vocabulary';

/** What became of a source's word, as far as we know now. */
export type Outcome = 'borne_out' | 'refuted' | 'open';

/**
 * Whether a source was right about a claim, from what we found out since: null where it took no side. A claim that was
 * superseded keeps what was found of it; what was true of its day is not false.
 */
export function outcomeOf(stance: Stance, verification: Verification): Outcome | null {
  const [behind, against] = [supportingStances.includes(stance), opposingStances.includes(stance)];
  if (!behind && !against) return null;
  if (verification === 'false') return behind ? 'refuted' : 'borne_out';
  if (verification !== 'corroborated' && verification !== 'verified') return 'open';
  // Whoever disputes a detail may be right while the claim as a whole stands.
  if (stance === 'disputes_detail') return 'open';
  return behind ? 'borne_out' : 'refuted';
}

/** A stretch of time: when it began (ISO 8601, UTC), how it is named, and how many words of it came to which end. */
export type Period = { from: string; name: string } & Record<Outcome, number>;

const mostPeriods = 24;

/** Months in the steps in which time is divided: months, quarters, years, then decades. */
const steps = [1, 3, 12, 120] as const;

/** Words in time, oldest first, in equal periods of the calendar (UTC): the finest of which there are at most 24. */
export function outcomesInTime(words: readonly { at: Date; outcome: Outcome }[]): Period[] {
  if (words.length === 0) return [];
  const months = words.map(({ at }) => at.getUTCFullYear() * 12 + at.getUTCMonth());
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const step = steps.find((each) => Math.floor(last / each) - Math.floor(first / each) < mostPeriods) ?? 120;
  const start = Math.floor(first / step);
  const periods = Array.from({ length: Math.floor(last / step) - start + 1 }, (_, index) => period((start + index) * step, step));
  words.forEach(({ outcome }, index) => {
    periods[Math.floor(months[index]! / step) - start]![outcome] += 1;
  });
  return periods;
}

function period(month: number, step: number): Period {
  const from = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
  return { from: from.toISOString(), name: nameOf(from, step), borne_out: 0, refuted: 0, open: 0 };
}

function nameOf(from: Date, step: number): string {
  const year = from.getUTCFullYear();
  if (step === 1) return new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(from);
  if (step === 3) return `Q${from.getUTCMonth() / 3 + 1} ${year}`;
  return step === 12 ? String(year) : `${year}s`;
}
