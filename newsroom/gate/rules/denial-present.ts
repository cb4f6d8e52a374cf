import type { ReadingSurface } from '@/editor/reading';
import type { Tier } from '@/editor/surfaces';
import { askForALook } from '../ask-for-a-look';
import type { Complaint, GateClaim, GateSubject, Rule } from '../finding';
import { occurrencesOf, placeOf, statedClaims, type Occurrence } from '../occurrences';
import { ownSentence } from '../own-sentence';
import { isEnglishAt } from '../reads-english';
import { opposingNotes } from '../standing-notes';
import { attributes } from '../text/attribution';
import { deniesSomething, negates } from '../text/denial';
import { contentWords } from '../text/content-words';
import { cite, tierNames } from '../wording';
import { isAttributed } from './attributed';

/**
 * BBC on fairness: where the claim is, the denial is. Standfirst, body and captions each carry it. A headline carries
 * it or, as the BBC's own do, keeps its distance by attribution or a hedge and leaves the denial to the standfirst
 * that is read with it; an attributed headline over a standfirst without the denial is not enough.
 *
 * A word of denial counts in the claim's own sentence; in its paragraph or the one beside it where it takes up the claim's
 * words or points back at them; and anywhere in a sentence that names who denies: the denial of something else is not this
 * one's.
 */
export const denialPresent: Rule = {
  id: 'denial-present',
  title: 'The denial stands where the claim stands',
  sentence: 'A disputed claim carries the denial in the headline, standfirst, text or caption that states it.',
  guideline: 'BBC',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'role', role: 'standards' },
  check(subject) {
    return statedClaims(subject)
      .filter((claim) => claim.contestation === 'disputed')
      .flatMap((claim) => {
        const untold = firstOfEachTier(subject, claim).filter((occurrence) => leavesOut(subject, claim, occurrence));
        const read = untold.filter((occurrence) => canBeRead(subject, occurrence));
        const unread = untold.filter((occurrence) => !read.includes(occurrence));
        return [
          ...read.map((occurrence) => complain(subject, claim, occurrence)),
          ...askForALook(claim, unread, 'who denies it'),
        ];
      });
  },
};

/** Where each tier states the claim first: in words that can be read, where it has such. */
function firstOfEachTier(subject: GateSubject, claim: GateClaim): Occurrence[] {
  const all = occurrencesOf(subject, claim);
  const tiers = [...new Set(all.map(({ surface }) => surface.tier))];
  return tiers.flatMap((tier) => {
    const within = all.filter(({ surface }) => surface.tier === tier);
    return within.find((occurrence) => canBeRead(subject, occurrence)) ?? within.slice(0, 1);
  });
}

function canBeRead({ reading }: GateSubject, occurrence: Occurrence): boolean {
  return isEnglishAt(reading, occurrence.surface, occurrence);
}

function leavesOut(subject: GateSubject, claim: GateClaim, occurrence: Occurrence): boolean {
  const { tier } = occurrence.surface;
  if (tier === 'dateline' || carriesDenial(subject, claim, tier)) return false;
  return !(keepsDistance(subject, claim, occurrence) && carriesDenial(subject, claim, 'standfirst'));
}

function keepsDistance(subject: GateSubject, claim: GateClaim, occurrence: Occurrence): boolean {
  return occurrence.surface.tier === 'headline' && isAttributed(subject, claim, occurrence);
}

function complain(subject: GateSubject, claim: GateClaim, occurrence: Occurrence): Complaint {
  const { tier } = occurrence.surface;
  const place = placeOf(occurrence);
  const denier = opposingNotes(claim).find((note) => note.publicAttribution)?.publicAttribution ?? 'a source';
  return {
    claimId: claim.id,
    place,
    message: `${cite(place.text)} is denied by ${denier}, and ${tierNames[tier]} does not say so.`,
    remedy: keepsDistance(subject, claim, occurrence)
      ? 'Put the denial into the standfirst under this headline, or into the headline itself.'
      : `Say in ${tierNames[tier]} who denies it.`,
  };
}

function carriesDenial(subject: GateSubject, claim: GateClaim, tier: Tier): boolean {
  const surfaces = subject.reading.surfaces.filter((surface) => surface.tier === tier && surface.text.trim() !== '');
  const opposite = subject.claims.filter((other) => claim.contradictedBy.includes(other.statement));
  const answers = opposite
    .flatMap((other) => occurrencesOf(subject, other))
    .filter(({ surface }) => surface.tier === tier);
  if (answers.some((answer) => attributes(ownSentence(subject, answer)))) return true;
  const places = occurrencesOf(subject, claim).filter(({ surface }) => surface.tier === tier);
  if (places.some((place) => deniesSomething(ownSentence(subject, place)))) return true;
  const stated = places.map(({ surface }) => surfaces.indexOf(surface));
  const words = new Set([claim.statement, ...places.map(({ exact }) => exact)].flatMap(contentWords));
  return surfaces.some((surface, at) => {
    const near = tier !== 'body' || stated.some((index) => index !== -1 && Math.abs(index - at) <= 1);
    return (near && surface.sentences.some(({ text }) => deniesSomething(text) && isOfThis(text, words))) || denierSpeaks(surface, claim);
  });
}

/** A denial beside a claim is of that claim when it takes up its words, or points back at what was said. */
function isOfThis(sentence: string, words: ReadonlySet<string>): boolean {
  return pointsBack.test(sentence) || contentWords(sentence).some((word) => words.has(word));
}

const pointsBack =
  /\b(?:it|its|this|that|these|those|them|so|he|she|they|claims?|reports?|allegations?|accusations?|charges?|accounts?|story|version|suggestions?|wrongdoing|involvement|responsibility|guilty|innocence|untrue|baseless|unfounded|false|fabricated|repel\w*|repuls\w*)\b/i;

function denierSpeaks(surface: ReadingSurface, claim: GateClaim): boolean {
  const names = opposingNotes(claim).flatMap((note) => [
    note.source.name,
    note.source.rootName,
    note.publicAttribution,
  ]);
  const words = new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
  return surface.sentences.some(({ text }) => {
    const low = text.toLowerCase();
    if (![...words].some((word) => low.includes(word))) return false;
    return deniesSomething(text) || (attributes(text) && negates(text));
  });
}
