import type { Sentence } from '@/editor/sentences';
import type { ReadingSurface } from '@/editor/reading';
import type { SurfaceKind } from '@/editor/surfaces';
import type { Complaint, GateClaim, GateSubject, Rule } from '../finding';
import { claimedIn, occurrencesOf, placeIn, placeOf, quotationsIn } from '../occurrences';
import { isEnglishAt } from '../reads-english';
import { tellsEvent } from '../text/events';
import { isFactual } from '../text/factual';
import { headlineAsks } from '../text/question';
import { quotedWords } from '../text/quotations';
import { repetitionsInDescriptions, unmarkedRepetition } from '../unmarked-repetition';
import { cite, tierNames } from '../wording';

const kinds: readonly SurfaceKind[] = ['headline', 'standfirst', 'paragraph', 'listItem', 'caption'];

/**
 * A sentence is factual when it gives a figure, reports what somebody says or a picture shows, or states an event of weight.
 * A quotation that no claim covers is left to `quote-exact`. Questions, headings, datelines and our own words on what we
 * could not verify are not factual. Headline, standfirst and captions are read too: the rules of a claim hold only where it
 * is marked. There, and in the descriptions of pictures, to say again a core claim that is disputed, not verified or false
 * without its mark is refused.
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
    const read = subject.reading.surfaces.filter(({ kind }) => kinds.includes(kind));
    return [
      ...read.flatMap((surface) => surface.sentences.flatMap((sentence) => unclaimed(subject, surface, sentence))),
      ...repetitionsInDescriptions(subject),
      ...subject.claims.flatMap((claim) => drifted(subject, claim)),
    ];
  },
};

function unclaimed(subject: GateSubject, surface: ReadingSurface, { from, to, text }: Sentence): Complaint[] {
  const repetition = unmarkedRepetition(subject, surface, { from, to, text });
  if (repetition.length > 0) return repetition;
  if (claimedIn(subject, surface).some((claimed) => claimed.from < to && claimed.to > from)) return [];
  if (quotationsIn(surface).some((q) => q.from < to && q.to > from && quotedWords(q.inner) >= 3)) return [];
  const english = isEnglishAt(subject.reading, surface, { from, to });
  if (!isFactual(text, english) && !(english && tellsOnTop(surface, text))) return [];
  return [
    {
      claimId: null,
      place: placeIn(surface, from, to),
      message: `${cite(text)} states a fact that no claim stands for.`,
      remedy:
        surface.tier === 'body'
          ? 'Make the sentence a claim, or leave it when everybody knows it.'
          : `Mark the words as a claim in ${tierNames[surface.tier]} too: its rules are kept only where it is marked.`,
    },
  ];
}

/** A headline tells in the present tense what has happened, and so may a standfirst. */
function tellsOnTop({ tier }: ReadingSurface, text: string): boolean {
  return (tier === 'headline' || tier === 'standfirst') && tellsEvent(text) && !headlineAsks(text);
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
