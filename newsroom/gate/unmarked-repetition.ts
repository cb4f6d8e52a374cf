import type { ReadingSurface } from '@/editor/reading';
import type { Complaint, GateClaim, GateSubject } from './finding';
import { claimedIn, placeIn, statedClaims } from './occurrences';
import { isEnglishAt, isEnglishBeside } from './reads-english';
import { attributes, headlineHedges } from './text/attribution';
import { callsItFalse, deniesSomething } from './text/denial';
import { disclosesDoubt } from './text/disclosure';
import { headlineAsks } from './text/question';
import { repeated } from './text/repeats';
import { cite, inWords, tierNames } from './wording';

type Words = { from: number; to: number; text: string };

/** Claims that a story turns on and that nobody may state without more: what it takes is asked only where they are marked. */
function delicate(subject: GateSubject): GateClaim[] {
  return statedClaims(subject).filter(
    ({ materiality, verification, contestation }) =>
      materiality === 'core' &&
      (contestation === 'disputed' || ['unverified', 'not_independently_verified', 'false'].includes(verification)),
  );
}

/**
 * A headline, standfirst or caption that says a delicate core claim again without its mark: the rules of the claim would
 * not reach the words that most readers see. It is refused where the words state it flatly, and only pointed out where they
 * keep their distance, or where we cannot read whether they do. What another mark covers that says as much, or the
 * contrary, is that claim's.
 */
export function unmarkedRepetition(subject: GateSubject, surface: ReadingSurface, sentence: Words): Complaint[] {
  if (!['headline', 'standfirst', 'caption'].includes(surface.tier)) return [];
  const ids = claimedIn(subject, surface).filter(({ from, to }) => from < sentence.to && to > sentence.from).map(({ anchorId }) => anchorId);
  const covering = subject.claims.filter(({ anchorIds }) => anchorIds.some((id) => ids.includes(id)));
  const found = mostRepeated(subject, sentence.text);
  if (!found) return [];
  const { claim, share } = found;
  if (covering.some((other) => other === claim || claim.contradictedBy.includes(other.statement) || shareOf(other, sentence.text) >= share)) return [];
  return [
    {
      claimId: claim.id,
      place: placeIn(surface, sentence.from, sentence.to),
      severity: gravity(claim, sentence.text, isEnglishAt(subject.reading, surface, sentence), surface.tier === 'headline'),
      message: `In ${tierNames[surface.tier]}, ${cite(sentence.text)} says again what is ${stateOf(claim)}, and is not marked as that claim.`,
      remedy: 'Mark the words as that claim: its rules are kept only where it is marked.',
    },
  ];
}

/** The same of the descriptions of pictures, which readers hear and search engines show, and which nobody can mark. */
export function repetitionsInDescriptions(subject: GateSubject): Complaint[] {
  const { reading } = subject;
  return reading.figures.flatMap(({ pos, alt, blockIndex }) => {
    const found = mostRepeated(subject, alt);
    if (!found || gravity(found.claim, alt, isEnglishBeside(reading, reading.surfaces[blockIndex], alt), false) === 'warn') return [];
    return [
      {
        claimId: found.claim.id,
        place: { from: pos, to: pos + 1, text: alt },
        severity: 'block' as const,
        message: `The description of a picture says again what is ${stateOf(found.claim)}: ${cite(alt)}.`,
        remedy: 'Describe what is to be seen, and leave the claim to the caption, where it can be marked.',
      },
    ];
  });
}

function mostRepeated(subject: GateSubject, text: string): { claim: GateClaim; share: number } | null {
  if (headlineAsks(text)) return null;
  const shares = delicate(subject).map((claim) => ({ claim, share: shareOf(claim, text) }));
  return shares.filter(({ share }) => share > 0).toSorted((a, b) => b.share - a.share)[0] ?? null;
}

function shareOf({ statement }: GateClaim, text: string): number {
  return repeated(text, statement);
}

function gravity({ verification }: GateClaim, text: string, english: boolean, isHeadline: boolean): 'block' | 'warn' {
  const isFalse = verification === 'false';
  if (!english) return isFalse ? 'block' : 'warn';
  if (isFalse) return callsItFalse(text) ? 'warn' : 'block';
  const distant = attributes(text) || deniesSomething(text) || disclosesDoubt(text) || (isHeadline && headlineHedges(text));
  return distant ? 'warn' : 'block';
}

function stateOf({ verification, contestation }: GateClaim): string {
  return verification !== 'false' && contestation === 'disputed' ? 'disputed' : inWords(verification);
}
