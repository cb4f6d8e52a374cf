import { askForALook } from '../ask-for-a-look';
import { isEstablished } from '../established';
import type { Complaint, GateClaim, GateSubject, Rule } from '../finding';
import { occurrencesOf, placeOf, statedClaims, type Occurrence } from '../occurrences';
import { ownSentence } from '../own-sentence';
import { isEnglishAt } from '../reads-english';
import { tellableNotes } from '../standing-notes';
import { attributes, attributesTo, headlineHedges } from '../text/attribution';
import { cite, tierNames } from '../wording';

/** Whether a reader could ask “who says so?”: contested, not established by us, or somebody's word by its nature. */
export function canBeDisputed(claim: GateClaim): boolean {
  if (claim.kind === 'quote' || claim.kind === 'forecast') return true;
  if (claim.contestation === 'disputed' || claim.contestation === 'conflicting_figures') return true;
  if (claim.verification === 'unverified' || claim.verification === 'not_independently_verified') return true;
  return claim.kind === 'allegation' && !(claim.verification === 'verified' && isEstablished(claim));
}

/** Whether the claim's own sentence gives the word of somebody. A headline may hedge instead. */
export function isAttributed(subject: GateSubject, claim: GateClaim, occurrence: Occurrence): boolean {
  const sentence = ownSentence(subject, occurrence);
  if (attributes(sentence) || attributesTo(sentence, namesOf(claim))) return true;
  return occurrence.surface.tier === 'headline' && headlineHedges(clauseAround(occurrence));
}

/**
 * Associated Press: attribute what can be disputed, where it stands. Words of attribution are read in English; in
 * another language a source's name in the sentence is enough, and where there is none the rule only asks for a look.
 */
export const attributed: Rule = {
  id: 'attributed',
  title: 'What can be disputed is attributed',
  sentence: 'A claim that can be disputed says whose word it is in its own sentence.',
  guideline: 'Associated Press',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'role', role: 'editor' },
  check(subject) {
    return statedClaims(subject)
      .filter(canBeDisputed)
      .flatMap((claim) => {
        const bare = occurrencesOf(subject, claim).filter((occurrence) => isBare(subject, claim, occurrence));
        const read = bare.filter((occurrence) => isEnglishAt(subject.reading, occurrence.surface, occurrence));
        const unread = bare.filter((occurrence) => !read.includes(occurrence));
        const nameless = unread.filter((occurrence) => !mentions(ownSentence(subject, occurrence), namesOf(claim)));
        return [...read.map((occurrence) => complain(claim, occurrence)), ...askForALook(claim, nameless, 'whose word it is')];
      });
  },
};

/** A hedge is for its own clause: “traders could lose” hedges nothing of what stands before the semicolon. */
function clauseAround({ surface: { text }, from, to }: Occurrence): string {
  const ends = [...text.matchAll(clauseEnd)];
  const start = ends.filter(({ index, 0: end }) => index + end.length <= from).at(-1);
  const end = ends.find(({ index }) => index >= to);
  const tail = end ? /^\s*[?？]/.exec(end[0])?.[0] ?? '' : '';
  return text.slice(start ? start.index + start[0].length : 0, end ? end.index : text.length) + tail;
}

const clauseEnd = /\s*[;?!？！]\s*|\.\s+|[,;]?\s+(?:while|whereas|but|amid|after|before|as)\s+/giu;

function isBare(subject: GateSubject, claim: GateClaim, occurrence: Occurrence): boolean {
  return occurrence.surface.tier !== 'dateline' && !isAttributed(subject, claim, occurrence);
}

function complain(claim: GateClaim, occurrence: Occurrence): Complaint {
  const place = placeOf(occurrence);
  return {
    claimId: claim.id,
    place,
    severity: claim.materiality === 'core' ? 'block' : 'warn',
    message: `In ${tierNames[occurrence.surface.tier]}, ${cite(place.text)} does not say whose word it is.`,
    remedy: suggest(claim),
  };
}

function namesOf(claim: GateClaim): string[] {
  return [...new Set(claim.notes.flatMap((note) => [note.source.name, note.publicAttribution]))].filter(Boolean);
}

function mentions(sentence: string, names: string[]): boolean {
  const low = sentence.toLowerCase();
  return names.some((name) => low.includes(name.toLowerCase()));
}

function suggest(claim: GateClaim): string {
  const mayBeTold = claim.notes.filter(({ terms }) => terms !== 'deep_background' && terms !== 'off_record');
  const attribution = [...tellableNotes(claim), ...mayBeTold].find((note) => note.publicAttribution)?.publicAttribution;
  if (!attribution) return 'Name who says so in the same sentence.';
  return `Name who says so in the same sentence, for example “according to ${attribution}”.`;
}
