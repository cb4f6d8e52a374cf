import { type ClaimKind, type Contestation, opposingStances, type Stance, supportingStances } from './vocabulary';

export type StanceTaken = { sourceId: string; stance: Stance; obtainedAt: Date | string };

export type Contradiction = { kind: ClaimKind; isSupported: boolean };

/** The last word of each source, oldest source first. A source that later withdrew no longer asserts. */
export function latestStances(notes: readonly StanceTaken[]): Map<string, Stance> {
  const ordered = [...notes].sort((a, b) => new Date(a.obtainedAt).getTime() - new Date(b.obtainedAt).getTime());
  return new Map(ordered.map(({ sourceId, stance }) => [sourceId, stance]));
}

/** A source that once stood behind the claim and whose last word is that it withdrew. One that denied and withdrew is none. */
export function withdrewSupport(notes: readonly StanceTaken[], sourceId: string): boolean {
  const own = notes.filter((note) => note.sourceId === sourceId);
  const before = latestStances(own.filter(({ stance }) => stance !== 'withdrew')).get(sourceId);
  return before !== undefined && supportingStances.includes(before) && latestStances(own).get(sourceId) === 'withdrew';
}

/** Somebody whose last word stands behind the claim. */
export function isSupported(notes: readonly StanceTaken[]): boolean {
  return [...latestStances(notes).values()].some((stance) => supportingStances.includes(stance));
}

/**
 * Contestation follows from the stances and is never typed in: disputed while someone asserts and someone denies, or
 * while a claim that contradicts it is itself asserted; conflicting figures when figures stand against each other;
 * conceded when every denier has since withdrawn or come round.
 */
export function contestationOf(
  kind: ClaimKind,
  notes: readonly StanceTaken[],
  contradictions: readonly Contradiction[] = [],
): Contestation {
  const latest = latestStances(notes);
  const now = [...latest.values()];
  const supported = now.some((stance) => supportingStances.includes(stance));
  const opposed = now.some((stance) => opposingStances.includes(stance));
  const contradicted = contradictions.filter((other) => other.isSupported);

  if (supported && contradicted.some((other) => other.kind === 'figure' && kind === 'figure')) return 'conflicting_figures';
  if (supported && opposed) return kind === 'figure' && !now.includes('denies') ? 'conflicting_figures' : 'disputed';
  if (supported && contradicted.length > 0) return 'disputed';
  return cameRound(notes, latest) ? 'conceded' : 'uncontested';
}

function cameRound(notes: readonly StanceTaken[], latest: Map<string, Stance>): boolean {
  return notes.some(({ sourceId, stance }) => {
    const last = latest.get(sourceId);
    return stance === 'denies' && last !== undefined && last !== 'denies' && last !== 'disputes_detail';
  });
}

type Upstream = { upstreamId: string | null };

/**
 * The source at the end of the upstream chain: a spokesman quoted by an agency is one root, the ministry.
 * @param sources every source of the chain, by id. A loop ends where it closes.
 */
export function rootOf(sourceId: string, sources: ReadonlyMap<string, Upstream>): string {
  const seen = new Set<string>();
  let current = sourceId;
  for (;;) {
    const upstream = sources.get(current)?.upstreamId;
    if (!upstream || seen.has(upstream)) return current;
    seen.add(current);
    current = upstream;
  }
}
