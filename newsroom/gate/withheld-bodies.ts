import { silentStances } from '../claims/vocabulary';
import type { Complaint, GateClaim, GateNote, GateSubject, UnmarkedClaim } from './finding';
import { isNamed } from './grants';
import { claimedIn, occurrencesOf, placeOf, statedClaims } from './occurrences';
import { ownSentence } from './own-sentence';
import { isEnglishAt } from './reads-english';
import { isOfName } from './text/personal-name';
import { bareWords } from './text/same-words';
import { speakerOf } from './text/speaker';

/**
 * Where the word of an organisation that spoke on background is given as its own, by its name (AP: not for attribution). It
 * may be spoken of for other reasons, and “an official of the ministry” is a description and no name of it.
 */
export function withheldBodies(subject: GateSubject): Complaint[] {
  return statedClaims(subject).flatMap((claim) => {
    const bodies = claim.notes.filter((note) => isConfidedByBody(note) && !speaksByName(claim, note));
    return bodies.flatMap((note) => [...attributed(subject, claim, note), ...described(claim, note)]);
  });
}

/** Whether one of some attributions is the name of an organisation that spoke for a claim in confidence. */
export function givesBodyAsSource(claim: UnmarkedClaim, attributions: readonly string[]): boolean {
  const bodies = claim.notes.filter((note) => isConfidedByBody(note) && !speaksByName(claim, note));
  return bodies.some((note) => attributions.some((words) => isCalled(note, words)));
}

function isConfidedByBody({ unnamed, terms, stance, source: { kind, name } }: GateNote): boolean {
  return kind === 'organisation' && unnamed && terms !== 'off_record' && !silentStances.includes(stance) && isProper(name);
}

/** “Police” and “the ministry” are no names. */
function isProper(name: string): boolean {
  const words = withoutArticle(name).split(/\s+/);
  return words.length === 1 ? isOfName(words[0]!) : words.some((word) => /^\p{Lu}/u.test(word));
}

function speaksByName({ notes }: UnmarkedClaim, { source }: GateNote): boolean {
  return notes.some((other) => isNamed(other) && (other.source.id === source.id || other.source.rootId === source.id));
}

function attributed(subject: GateSubject, claim: GateClaim, note: GateNote): Complaint[] {
  return occurrencesOf(subject, claim)
    .filter((occurrence) => isEnglishAt(subject.reading, occurrence.surface, occurrence))
    .filter((occurrence) => {
      const { surface } = occurrence;
      const sentence = surface.sentences.find(({ from, to }) => from < occurrence.to && to > occurrence.from);
      const others = claimedIn(subject, surface).filter(({ anchorId, from, to }) => !claim.anchorIds.includes(anchorId) && sentence && from < sentence.to && to > sentence.from);
      return others.length === 0 && isCalled(note, speakerOf(ownSentence(subject, occurrence))?.name ?? '');
    })
    .map((occurrence) => ({
      claimId: claim.id,
      place: note.source.sealed ? { ...placeOf(occurrence), text: '' } : placeOf(occurrence),
      message: 'An organisation that is not to be named is given as who said this.',
      remedy: 'Describe it in the words agreed with it, or ask it to be named and record that in the note.',
    }));
}

function described(claim: GateClaim, note: GateNote): Complaint[] {
  const agreed = claim.grants.filter(({ sourceId }) => sourceId === note.source.id).map(({ description }) => description);
  if (![note.publicAttribution, ...agreed].some((words) => isCalled(note, words))) return [];
  return [
    {
      claimId: claim.id,
      place: null,
      message: 'An organisation that is not to be named is named in the description of a source.',
      remedy: 'Describe it in the words agreed with it, or ask it to be named and record that in the note.',
    },
  ];
}

function isCalled({ source }: GateNote, words: string): boolean {
  return words !== '' && bareWords(withoutArticle(words)).join(' ') === bareWords(withoutArticle(source.name)).join(' ');
}

function withoutArticle(words: string): string {
  return words.trim().replace(/^the\s+/i, '');
}
