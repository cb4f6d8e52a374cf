import type { ReadingSurface } from '@/editor/reading';
import type { GateClaim, GateSubject, Place } from './finding';
import { findQuotations, type Quotation } from './text/quotations';

/** One place where a draft states a claim. Offsets inside the surface's text. */
export type Occurrence = { anchorId: string; surface: ReadingSurface; from: number; to: number; exact: string };

type Survey = { byAnchor: Map<string, Occurrence[]>; claimed: Map<ReadingSurface, Occurrence[]> };

const surveys = new WeakMap<GateSubject, Survey>();
const quotations = new WeakMap<ReadingSurface, Quotation[]>();

/** Every place where the draft states the claim, in the order of the text. */
export function occurrencesOf(subject: GateSubject, claim: Pick<GateClaim, 'anchorIds'>): Occurrence[] {
  const { byAnchor } = survey(subject);
  return claim.anchorIds.flatMap((id) => byAnchor.get(id) ?? []).sort((a, b) => start(a) - start(b));
}

/** The claims the draft states; a claim that stands nowhere in the text is published by nobody. */
export function statedClaims(subject: GateSubject): GateClaim[] {
  const { byAnchor } = survey(subject);
  return subject.claims.filter((claim) => claim.anchorIds.some((id) => byAnchor.has(id)));
}

/** Places in a surface that some claim of the story covers. A mark that belongs to no claim covers nothing. */
export function claimedIn(subject: GateSubject, surface: ReadingSurface): Occurrence[] {
  return survey(subject).claimed.get(surface) ?? [];
}

/** The quotations of a surface; a block quotation without marks is one as a whole. */
export function quotationsIn(surface: ReadingSurface): Quotation[] {
  const known = quotations.get(surface);
  if (known) return known;
  const marked = findQuotations(surface.text);
  const whole = surface.kind === 'quotation' && marked.length === 0 && !/^\s*[–—-]/.test(surface.text);
  const found =
    whole && surface.text.trim() ? [{ from: 0, to: surface.text.length, inner: surface.text.trim() }] : marked;
  quotations.set(surface, found);
  return found;
}

export function placeOf(occurrence: Occurrence): Place {
  return placeIn(occurrence.surface, occurrence.from, occurrence.to);
}

export function placeIn(surface: ReadingSurface, from: number, to: number): Place {
  return { from: surface.pos + from, to: surface.pos + to, text: surface.text.slice(from, to) };
}

/** Where a claim first stands, or null. */
export function firstPlace(subject: GateSubject, claim: GateClaim): Place | null {
  const [first] = occurrencesOf(subject, claim);
  return first ? placeOf(first) : null;
}

function survey(subject: GateSubject): Survey {
  const known = surveys.get(subject);
  if (known) return known;
  const owned = new Set(subject.claims.flatMap((claim) => claim.anchorIds));
  const byAnchor = new Map<string, Occurrence[]>();
  const claimed = new Map<ReadingSurface, Occurrence[]>();
  for (const surface of subject.reading.surfaces) {
    for (const anchor of surface.anchors) {
      if (!owned.has(anchor.id)) continue;
      const occurrence = { anchorId: anchor.id, surface, from: anchor.from, to: anchor.to, exact: anchor.exact };
      push(byAnchor, anchor.id, occurrence);
      push(claimed, surface, occurrence);
    }
  }
  const made = { byAnchor, claimed };
  surveys.set(subject, made);
  return made;
}

function start(occurrence: Occurrence): number {
  return occurrence.surface.pos + occurrence.from;
}

function push<Key>(map: Map<Key, Occurrence[]>, key: Key, occurrence: Occurrence): void {
  const known = map.get(key);
  if (known) known.push(occurrence);
  else map.set(key, [occurrence]);
}
