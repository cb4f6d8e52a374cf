import type { Sentence } from '@/editor/sentences';
import type { ReadingSurface } from '@/editor/reading';
import type { Complaint, GateClaim, GateSubject, Rule } from '../finding';
import { claimedIn, isEnglish, occurrencesOf, placeIn, placeOf, quotationsIn } from '../occurrences';
import { isFactual } from '../text/factual';
import { quotedWords } from '../text/quotations';
import { cite } from '../wording';

/**
 * A sentence is factual when it gives a figure or reports what somebody says. A quotation that no claim covers is left
 * to `quote-exact`. Questions, headings, datelines and our own words on what we could not verify are not factual.
 */
export const unclaimedSentence: Rule = {
  id: 'unclaimed-sentence',
  title: 'Factual sentences are claims',
  sentence: 'A factual sentence belongs to a claim, and the words under a claim are those somebody last looked at.',
  guideline: 'House rule',
  severity: 'warn',
  binding: 'submission',
  override: { kind: 'role', role: 'editor' },
  check(subject) {
    const body = subject.reading.surfaces.filter(
      ({ tier, kind }) => tier === 'body' && (kind === 'paragraph' || kind === 'listItem'),
    );
    return [
      ...body.flatMap((surface) => surface.sentences.flatMap((sentence) => unclaimed(subject, surface, sentence))),
      ...subject.claims.flatMap((claim) => drifted(subject, claim)),
    ];
  },
};

function unclaimed(subject: GateSubject, surface: ReadingSurface, { from, to, text }: Sentence): Complaint[] {
  if (claimedIn(subject, surface).some((claimed) => claimed.from < to && claimed.to > from)) return [];
  if (quotationsIn(surface).some((q) => q.from < to && q.to > from && quotedWords(q.inner) >= 3)) return [];
  if (!isFactual(text, isEnglish(subject))) return [];
  return [
    {
      claimId: null,
      place: placeIn(surface, from, to),
      message: `${cite(text)} states a fact that no claim stands for.`,
      remedy: 'Make the sentence a claim, or leave it when everybody knows it.',
    },
  ];
}

function drifted(subject: GateSubject, claim: GateClaim): Complaint[] {
  return occurrencesOf(subject, claim)
    .filter(({ anchorId }) => claim.driftedAnchorIds.includes(anchorId))
    .map((occurrence) => ({
      claimId: claim.id,
      place: placeOf(occurrence),
      severity: claim.materiality === 'core' ? ('block' as const) : ('warn' as const),
      message: `The words ${cite(occurrence.exact)} changed after somebody last looked at their claim.`,
      remedy: 'Read the claim against the new words and confirm that it still stands for them.',
    }));
}
