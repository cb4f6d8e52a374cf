import { askForALook } from '../ask-for-a-look';
import type { Complaint, GateClaim, GateSubject, Rule } from '../finding';
import { occurrencesOf, placeOf, statedClaims, type Occurrence } from '../occurrences';
import { isEnglishIn } from '../reads-english';
import { disclosesDoubt } from '../text/disclosure';
import { cite, inWords, tierNames } from '../wording';
import { isAttributed } from './attributed';

/**
 * A label far from the claim is not a label. The headline is too short for a sentence, so keeping its distance
 * (attribution or a hedge) is its label; standfirst and caption are read alone and say it themselves; in the body the
 * same paragraph or the one beside it says it. A social card carries the headline and the standfirst, so what holds for these
 * two holds there; a search result has its label beside its extract (`published/stated-in-extract.ts`).
 */
export const disclosed: Rule = {
  id: 'disclosed',
  title: 'What we could not verify says so',
  sentence: 'A claim that is unverified, or not independently verified, says so wherever it is stated: headline, standfirst, text, caption, and so in search and social cards.',
  guideline: 'BBC',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'role', role: 'standards' },
  check(subject) {
    return statedClaims(subject)
      .filter(({ verification }) => verification === 'unverified' || verification === 'not_independently_verified')
      .flatMap((claim) => {
        const untold = occurrencesOf(subject, claim)
          .filter(isFirstOfItsBlock)
          .filter((occurrence) => occurrence.surface.tier !== 'dateline' && !says(subject, claim, occurrence));
        const read = untold.filter(({ surface }) => isEnglishIn(subject.reading, surface));
        const unread = untold.filter((occurrence) => !read.includes(occurrence));
        return [
          ...read.map((occurrence) => complain(claim, occurrence)),
          ...askForALook(claim, unread, `that it is ${inWords(claim.verification)}`),
        ];
      });
  },
};

function complain(claim: GateClaim, occurrence: Occurrence): Complaint {
  const { tier } = occurrence.surface;
  const place = placeOf(occurrence);
  return {
    claimId: claim.id,
    place,
    message: `${cite(place.text)} is ${inWords(claim.verification)}, and ${tierNames[tier]} does not say so${tier === 'body' ? ' near it' : ''}.`,
    remedy: remedies[tier],
  };
}

function says(subject: GateSubject, claim: GateClaim, occurrence: Occurrence): boolean {
  const { surface } = occurrence;
  if (disclosesDoubt(surface.text)) return true;
  if (surface.tier === 'headline') return isAttributed(subject, claim, occurrence);
  if (surface.tier !== 'body') return false;
  const body = subject.reading.surfaces.filter(({ tier, text }) => tier === 'body' && text.trim() !== '');
  const at = body.indexOf(surface);
  return [body[at - 1], body[at + 1]].some((beside) => beside && disclosesDoubt(beside.text));
}

function isFirstOfItsBlock({ surface }: Occurrence, index: number, all: Occurrence[]): boolean {
  return all.findIndex((other) => other.surface === surface) === index;
}

const remedies = {
  headline: 'Say whose claim it is, or hedge it, in the headline.',
  standfirst: 'Add words such as “could not be independently verified” to the standfirst.',
  dateline: '',
  body: 'Say in the same paragraph, or the one beside it, that it could not be independently verified.',
  caption: 'Add words such as “not independently verified” to the caption.',
};
