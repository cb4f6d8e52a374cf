import { isDeniedUnheard, lastWords, upstreamOf } from '../claims/rules';
import { opposingStances, supportingStances } from '../claims/vocabulary';
import type { GateClaim, GateNote } from './finding';

/**
 * The notes that stand: the latest position of each source, of what may be used. Who asserted and later denied or
 * withdrew no longer asserts; who later declined comment or did not answer still stands by the first word.
 */
export function standingNotes(claim: Pick<GateClaim, 'notes'>): GateNote[] {
  return [...lastWords(claim.notes, ({ source }) => source.id).values()];
}

/** Standing notes whose source stands behind the claim, and of whom nobody upstream has withdrawn: who carries a word falls with it. */
export function supportingNotes(claim: Pick<GateClaim, 'notes'>): GateNote[] {
  return withoutWithdrawn(standingNotes(claim)).filter((note) => supportingStances.includes(note.stance));
}

/**
 * Those of them of whom readers may be told anything. What was said on deep background is used and attributed to nobody
 * (AP), so it carries nothing before readers, however well we know it by it.
 */
export function tellableNotes(claim: GateClaim): GateNote[] {
  return supportingNotes(claim).filter(({ terms }) => terms !== 'deep_background');
}

/** Standing notes whose source speaks against the claim, and of whom readers may be told that. */
export function opposingNotes(claim: GateClaim): GateNote[] {
  return withoutWithdrawn(standingNotes(claim)).filter((note) => opposingStances.includes(note.stance) && !isDeniedUnheard(note));
}

function withoutWithdrawn(notes: GateNote[]): GateNote[] {
  const withdrew = new Set(notes.filter(({ stance }) => stance === 'withdrew').map(({ source }) => source.id));
  return notes.filter(({ source }) => !upstreamOf(source).some((id) => withdrew.has(id)));
}
