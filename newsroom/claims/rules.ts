import { type ClaimKind, type Contestation, opposingStances, silentStances, type Stance, supportingStances, type Terms } from './vocabulary';

/**
 * `rootId`: the source at the end of the upstream chain; the source itself where it speaks for itself. `betweenIds`: those
 * through whose hands it went on the way from there, where there are any.
 */
export type StanceTaken = { sourceId: string; rootId: string; betweenIds?: readonly string[]; stance: Stance; terms: Terms; obtainedAt: Date | string };

export type Contradiction = { kind: ClaimKind; isSupported: boolean };

/**
 * The last word of each source, by its id. What was said off the record counts for nothing (AP: not for use). Whoever
 * takes a position and then falls silent has not given it up.
 * @param notes the oldest first
 */
export function lastWords<Note extends { stance: Stance; terms: Terms }>(notes: readonly Note[], sourceOf: (note: Note) => string): Map<string, Note> {
  const last = new Map<string, Note>();
  for (const note of notes) {
    const id = sourceOf(note);
    if (note.terms === 'off_record' || (silentStances.includes(note.stance) && last.has(id))) continue;
    last.set(id, note);
  }
  return last;
}

/**
 * Where each source stands by its last word, oldest source first. A source that later withdrew no longer asserts, and
 * neither does one that carried its word: what came through anybody's hands falls with them (BBC, two-source practice).
 */
export function latestStances(notes: readonly StanceTaken[]): Map<string, Stance> {
  const last = lastNotes(notes);
  return new Map([...last].map(([id, note]) => [id, upstreamOf(note).some((upstream) => last.get(upstream)?.stance === 'withdrew') ? 'withdrew' : note.stance]));
}

function lastNotes(notes: readonly StanceTaken[]): Map<string, StanceTaken> {
  const ordered = [...notes].sort((a, b) => new Date(a.obtainedAt).getTime() - new Date(b.obtainedAt).getTime());
  return lastWords(ordered, ({ sourceId }) => sourceId);
}

/**
 * Somebody whose last word speaks against a claim on deep background. What is said so is no voice before readers (AP), and a
 * claim is not called disputed where they can be told of nobody who disputes it.
 */
export function isDeniedUnheard({ stance, terms }: Pick<StanceTaken, 'stance' | 'terms'>): boolean {
  return terms === 'deep_background' && opposingStances.includes(stance);
}

/** Ids of the notes that are the last word of their source and of which readers are told nothing. */
export function untoldNotes(notes: readonly { id: string; source: { id: string }; stance: Stance; terms: Terms }[]): Set<string> {
  const last = [...lastWords(notes, ({ source }) => source.id).values()];
  return new Set(last.filter(({ terms }) => terms === 'deep_background').map(({ id }) => id));
}

/** Where those stand by their last word of whom readers may hear. */
function heardStances(notes: readonly StanceTaken[]): Map<string, Stance> {
  const last = lastNotes(notes);
  return new Map([...latestStances(notes)].filter(([id]) => last.get(id)?.terms !== 'deep_background'));
}

/** Those on whose word a source speaks, by id: the root and whoever stands between. */
export function upstreamOf({ rootId, betweenIds = [] }: Pick<StanceTaken, 'rootId' | 'betweenIds'>): string[] {
  return [rootId, ...betweenIds];
}

/**
 * Somebody stood behind the claim and, with what was noted since, has withdrawn; or nobody stands behind it any more,
 * since who did speaks against it now, or turns out to have spoken off the record. Who denied and withdrew takes nothing
 * away.
 */
export function isTakenBack(before: readonly StanceTaken[], now: readonly StanceTaken[]): boolean {
  const stances = latestStances(now);
  return isReversed(before, now) || [...latestStances(before)].some(([id, stance]) => supportingStances.includes(stance) && stances.get(id) === 'withdrew');
}

/** All that stood behind the claim is gone, and some of it is noted otherwise; a note that was taken away was none. */
function isReversed(before: readonly StanceTaken[], now: readonly StanceTaken[]): boolean {
  const stood = new Set([...latestStances(before)].filter(([, stance]) => supportingStances.includes(stance)).map(([id]) => id));
  return stood.size > 0 && !isSupported(now) && now.some(({ sourceId }) => stood.has(sourceId));
}

/** Somebody whose last word stands behind the claim. */
export function isSupported(notes: readonly StanceTaken[]): boolean {
  return [...latestStances(notes).values()].some((stance) => supportingStances.includes(stance));
}

/**
 * Contestation follows from the stances and is never typed in: disputed while someone asserts and someone denies, or
 * while a claim that contradicts it is itself asserted; conflicting figures when figures stand against each other;
 * conceded when every denier has since withdrawn or come round. Deep background denies nothing and concedes nothing.
 */
export function contestationOf(
  kind: ClaimKind,
  notes: readonly StanceTaken[],
  contradictions: readonly Contradiction[] = [],
): Contestation {
  const heard = heardStances(notes);
  const now = [...heard.values()];
  const supported = isSupported(notes);
  const opposed = now.some((stance) => opposingStances.includes(stance));
  const contradicted = contradictions.filter((other) => other.isSupported);

  if (supported && contradicted.some((other) => other.kind === 'figure' && kind === 'figure')) return 'conflicting_figures';
  if (supported && opposed) return kind === 'figure' && !now.includes('denies') ? 'conflicting_figures' : 'disputed';
  if (supported && contradicted.length > 0) return 'disputed';
  return cameRound(notes.filter(({ terms }) => terms !== 'off_record' && terms !== 'deep_background'), heard) ? 'conceded' : 'uncontested';
}

/** Somebody denied it, and nobody speaks against it any more. */
function cameRound(notes: readonly StanceTaken[], heard: Map<string, Stance>): boolean {
  const denied = notes.some(({ sourceId, stance }) => stance === 'denies' && heard.has(sourceId));
  return denied && ![...heard.values()].some((stance) => opposingStances.includes(stance));
}

type Upstream = { upstreamId: string | null };

/**
 * The source at the end of the upstream chain, and those between: a spokesman quoted by an agency is one root, the
 * ministry. Whoever speaks for themselves is their own root.
 * @param sources every source of the chain, by id. A loop ends where it closes.
 */
export function chainOf(sourceId: string, sources: ReadonlyMap<string, Upstream>): { rootId: string; betweenIds?: string[] } {
  const chain = [sourceId];
  for (;;) {
    const upstream = sources.get(chain.at(-1) ?? sourceId)?.upstreamId;
    if (!upstream || chain.includes(upstream)) break;
    chain.push(upstream);
  }
  const betweenIds = chain.slice(1, -1);
  return { rootId: chain.at(-1) ?? sourceId, ...(betweenIds.length > 0 && { betweenIds }) };
}

/** Notes with the chain behind each source. */
export function withRoots<Note extends { sourceId: string }>(
  notes: readonly Note[],
  sources: ReadonlyMap<string, Upstream>,
): (Note & { rootId: string; betweenIds?: string[] })[] {
  return notes.map((note) => ({ ...note, ...chainOf(note.sourceId, sources) }));
}
