import type { GateSubject, UnmarkedClaim } from './finding';
import { isNamed } from './grants';
import { knownBy } from './known-by';
import { supportingNotes } from './standing-notes';
import { givesBodyAsSource } from './withheld-bodies';
import { isConfided, isOf, tells } from './withheld-names';

/**
 * Whether words that readers are to be told of a claim, beside any text, name somebody who spoke for it in confidence (AP: not
 * for attribution), or give by its name an organisation that did. Who speaks for it on the record too may be named, unless
 * sealed; and so may in its statement of whom others, by name, say it.
 */
export function isNamedInRecord(claim: UnmarkedClaim, formerNames: GateSubject['formerNames'], texts: readonly string[]): boolean {
  if (givesBodyAsSource(claim, texts)) return true;
  const subject = { reading: { language: 'en', surfaces: [], figures: [] }, claims: [], unmarked: [claim], around: [], formerNames };
  const confided = claim.notes.filter(isConfided);
  return confided.some(({ source }) => {
    const known = knownBy(subject, source);
    if (!known) return false;
    const named = source.sealed ? [] : claim.notes.filter(isNamed);
    if (named.some((note) => isOf(note, source.id))) return false;
    const isToldByOthers = !source.sealed && supportingNotes(claim).some((note) => isNamed(note) && note.source.rootId === note.source.id);
    const said = isToldByOthers ? texts.filter((text) => text !== claim.statement) : texts;
    return said.some((text) => tells(subject, known, text));
  });
}
