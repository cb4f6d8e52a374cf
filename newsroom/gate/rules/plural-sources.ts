import type { ReadingSurface } from '@/editor/reading';
import type { Sentence } from '@/editor/sentences';
import type { Complaint, GateClaim, GateSubject, Rule } from '../finding';
import { unnamedNotes } from '../grants';
import { claimedIn, occurrencesOf, placeIn, placeOf, statedClaims } from '../occurrences';
import { isEnglishAt } from '../reads-english';
import { supportingNotes, tellableNotes } from '../standing-notes';
import { nameless, type Nameless } from '../text/nameless';
import { cite } from '../wording';

/**
 * Reuters and Associated Press: the plural tells readers that there are at least two, so there are; and “a source” tells
 * them nothing, so it is not used. Independent roots are counted: two agencies that quote one official are one, and who spoke on
 * deep background is none, since readers may be told of nobody.
 */
export const pluralSources: Rule = {
  id: 'plural-sources',
  title: 'Sources are as many as the text says',
  sentence: 'Where the text speaks of sources there are at least two, and a bare “a source” is not used.',
  guideline: 'Reuters, Associated Press',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'nobody' },
  check(subject) {
    return [
      ...subject.reading.surfaces.flatMap((surface) => surface.sentences.flatMap((sentence) => complain(subject, surface, sentence))),
      ...statedClaims(subject).flatMap((claim) => unread(subject, claim)),
    ];
  },
};

function complain(subject: GateSubject, surface: ReadingSurface, { from, to, text }: Sentence): Complaint[] {
  const found = nameless(text);
  if (!found || !isEnglishAt(subject.reading, surface, { from, to })) return [];
  const anchorIds = new Set(
    claimedIn(subject, surface)
      .filter((claimed) => claimed.from < to && claimed.to > from)
      .map(({ anchorId }) => anchorId),
  );
  const claims = subject.claims.filter((claim) => claim.anchorIds.some((id) => anchorIds.has(id)));
  const at = Math.max(0, text.indexOf(found.words));
  const said = { claimId: claims[0]?.id ?? null, place: placeIn(surface, from + at, from + at + found.words.length) };
  if (found.bare) {
    return [
      {
        ...said,
        message: `${cite(found.words)} tells readers nothing about who it is.`,
        remedy: 'Describe the source as closely as you may: what they are, and how they know.',
      },
    ];
  }
  const roots = fewestRoots(claims);
  return roots >= found.least ? [] : [{ ...said, ...tooFew(found, roots) }];
}

/**
 * How many stand behind the claim that has fewest: two claims with one source each do not make “sources”. Claims that
 * nobody makes without a name are not what the sentence means, unless there are no others: then it may mean any of them.
 */
function fewestRoots(claims: readonly GateClaim[]): number {
  const rootsOf = (claim: GateClaim) => new Set(tellableNotes(claim).map(({ source }) => source.rootId)).size;
  const meant = claims.filter((claim) => supportingNotes(claim).some(({ unnamed }) => unnamed));
  const counted = (meant.length > 0 ? meant : claims).map(rootsOf);
  return counted.length === 0 ? 0 : Math.min(...counted);
}

function tooFew({ words, least }: Nameless, roots: number): Pick<Complaint, 'message' | 'remedy'> {
  const recorded = roots === 0 ? 'none is recorded' : `${roots === 1 ? 'one independent source is' : `${roots} are`} recorded`;
  return {
    message: `${cite(words)} speaks of at least ${least}, and ${recorded}.`,
    remedy: roots === 0 ? 'Make it a claim with a note for each of them.' : 'Record the others, or speak of as many as there are.',
  };
}

/**
 * In a language we cannot read, one unnamed source is where the plural would be wrong and “a source” would stand: somebody
 * who did not write the sentence has to have read it.
 */
function unread(subject: GateSubject, claim: GateClaim): Complaint[] {
  const unnamed = unnamedNotes(claim);
  if (unnamed.length === 0 || new Set(unnamed.map(({ source }) => source.rootId)).size > 1) return [];
  if (claim.checkedByIds.some((id) => !subject.writerIds.includes(id))) return [];
  const foreign = occurrencesOf(subject, claim).find((occurrence) => !isEnglishAt(subject.reading, occurrence.surface, occurrence));
  if (!foreign) return [];
  const place = placeOf(foreign);
  return [
    {
      claimId: claim.id,
      place,
      binding: 'publication',
      message: `One unnamed source stands behind ${cite(place.text)}; we cannot tell in this language whether the text speaks of more.`,
      remedy: 'Let somebody who did not write it check line by line that the sentence speaks of one and says what they are.',
    },
  ];
}
