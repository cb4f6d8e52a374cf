import type { ReadingSurface } from '@/editor/reading';
import type { Sentence } from '@/editor/sentences';
import { silentStances } from '../claims/vocabulary';
import { decoded } from '../sealed/decoded';
import type { Complaint, GateClaim, GateNote, GateSubject, Place, UnmarkedClaim } from './finding';
import { isNamed, standsByName } from './grants';
import { givenAwayIn, type KnownBy, knownBy, surnameInAddress, writtenIn } from './known-by';
import { claimedIn, placeIn, statedClaims } from './occurrences';
import { isEnglishBeside } from './reads-english';
import { supportingNotes } from './standing-notes';
import { attributesTo } from './text/attribution';
import { repeated } from './text/repeats';
import { speakerOf } from './text/speaker';
import { tierNames } from './wording';

/**
 * Somebody who spoke for this story and may not be named: the claims for which they spoke so, and those for which readers know
 * them by name, because they or whoever quotes them say it on the record, or because others by name say it of them.
 */
type Withheld = { sourceId: string; sealed: boolean; known: KnownBy; held: GateClaim[]; onRecord: GateClaim[]; toldOf: GateClaim[]; unmarked: UnmarkedClaim[] };

/**
 * Places that name somebody who spoke on background, on deep background or under a seal (AP: not for attribution). Who also
 * speaks on the record in the story, or of whom others say by name what it tells, may be named for that, and not where
 * what they said in confidence stands; who is sealed, for nothing. What somebody is, is no name; nor is a body of people, but where
 * it is given as who said it (`withheldBodies`).
 */
export function withheldNames(subject: GateSubject): Complaint[] {
  return withheld(subject).flatMap((who) => [
    ...subject.reading.surfaces.flatMap((surface) => inSurface(subject, surface, who)),
    ...inPictures(subject, who),
    ...inClaims(subject, who),
    ...(mayBeSpokenOf(who) ? [] : namingAround(subject, who).map((surface) => complaint(who, surface, null))),
  ]);
}

function withheld(subject: GateSubject): Withheld[] {
  const claims = statedClaims(subject);
  const confided = [...claims, ...subject.unmarked].flatMap(({ notes }) => notes.filter(isConfided).map(({ source }) => source));
  return [...new Map(confided.map((source) => [source.id, source])).values()].flatMap((source) => {
    const known = knownBy(subject, source);
    if (!known) return [];
    const sealed = source.sealed === true;
    const confides = ({ notes }: Pick<UnmarkedClaim, 'notes'>) => notes.some((note) => isConfided(note) && note.source.id === source.id);
    const onRecord = claims.filter(({ notes }) => !sealed && notes.some((note) => isNamed(note) && isOf(note, source.id)));
    const toldOf = claims.filter(
      (claim) =>
        !sealed && tells(subject, known, claim.statement) && supportingNotes(claim).some((note) => note.source.id !== source.id && standsByName(claim, note)),
    );
    return [{ sourceId: source.id, sealed, known, held: claims.filter(confides), onRecord, toldOf, unmarked: subject.unmarked.filter(confides) }];
  });
}

/** Said for use, and not for attribution. */
export function isConfided({ unnamed, terms, stance }: GateNote): boolean {
  return unnamed && terms !== 'off_record' && !silentStances.includes(stance);
}

/** A source’s own note, or that of somebody who quotes it. */
export function isOf({ source: { id, rootId, betweenIds = [] } }: GateNote, sourceId: string): boolean {
  return [id, rootId, ...betweenIds].includes(sourceId);
}

/** The story speaks of them for other reasons, or states nothing any more of what they said in confidence. */
function mayBeSpokenOf({ held, onRecord, toldOf }: Withheld): boolean {
  return held.length === 0 || onRecord.length > 0 || toldOf.length > 0;
}

function inSurface(subject: GateSubject, surface: ReadingSurface, who: Withheld): Complaint[] {
  return givenAwayIn(who.known, surface.text, writtenIn(subject, surface)).flatMap(({ from, to }) => {
    const sentence = surface.sentences.find((each) => each.from < to && each.to > from) ?? { from: 0, to: surface.text.length, text: surface.text };
    const place = placeIn(surface, from, to);
    return givesAway(subject, surface, sentence, who, place.text) ? [complaint(who, tierNames[surface.tier], place)] : [];
  });
}

function givesAway(subject: GateSubject, surface: ReadingSurface, { from, to, text }: Sentence, who: Withheld, words: string): boolean {
  const ids = claimedIn(subject, surface).filter((claimed) => claimed.from < to && claimed.to > from).map(({ anchorId }) => anchorId);
  const states = ({ anchorIds }: GateClaim) => anchorIds.some((id) => ids.includes(id));
  if (who.onRecord.some(states)) return false;
  const isHeld = who.held.some(states) || who.unmarked.some(({ statement }) => repeated(text, statement) > 0);
  if (!isHeld) return !mayBeSpokenOf(who);
  return !who.toldOf.some(states) || attributesTo(text, [words]) || givenAwayIn(who.known, speakerOf(text)?.name ?? '', { english: true, anyCase: true }).length > 0;
}

function namingAround(subject: GateSubject, { known }: Withheld): string[] {
  const inAddress = (text: string) => isEnglishBeside(subject.reading, undefined, text) && surnameInAddress(known, text);
  return subject.around
    .filter(({ surface, text }) => tells(subject, known, decoded(text), true) || (surface === 'the address' && inAddress(text)))
    .map(({ surface }) => surface);
}

/** Whether words that stand in no surface give somebody away. */
export function tells({ reading }: Pick<GateSubject, 'reading'>, known: KnownBy, text: string, anyCase = false): boolean {
  return givenAwayIn(known, text, { english: isEnglishBeside(reading, undefined, text), anyCase }).length > 0;
}

function inPictures(subject: GateSubject, who: Withheld): Complaint[] {
  if (mayBeSpokenOf(who)) return [];
  return subject.reading.figures.flatMap(({ pos, alt, credit }) =>
    ([['the description of a picture', alt], ['the credit of a picture', credit]] as const)
      .filter(([, text]) => tells(subject, who.known, text))
      .map(([surface, text]) => complaint(who, surface, { from: pos, to: pos + 1, text })),
  );
}

/** What readers are told of the claims beside the text. How the source itself is described names it in no case. */
function inClaims(subject: GateSubject, who: Withheld): Complaint[] {
  return statedClaims(subject).flatMap((claim) => {
    const own = claim.notes.filter((note) => isConfided(note) && note.source.id === who.sourceId);
    const described = [...own.map(({ publicAttribution }) => publicAttribution), ...claim.grants.filter(({ sourceId }) => sourceId === who.sourceId).map(({ description }) => description)];
    const mayName = who.onRecord.includes(claim) || (mayBeSpokenOf(who) && !who.held.includes(claim));
    const told = [
      ['the description of a source', described] as const,
      ['a claim', mayName || who.toldOf.includes(claim) ? [] : [claim.statement]] as const,
      ...(mayName ? [] : behindClaim(claim)),
    ];
    return told
      .filter(([, texts]) => texts.some((text) => tells(subject, who.known, text)))
      .map(([surface]) => ({ ...complaint(who, surface, null), claimId: claim.id }));
  });
}

function behindClaim({ verificationMethod, notes, evidence }: GateClaim): (readonly [surface: string, texts: string[]])[] {
  return [
    ['how a claim was checked', [verificationMethod]],
    ['the words of a source', notes.flatMap(quoted)],
    ['the description of evidence', evidence.flatMap(({ publicDescription, title }) => (publicDescription === '' ? [] : [publicDescription, title]))],
  ];
}

function quoted({ terms, exactWords, translation }: GateNote): string[] {
  return terms === 'off_record' ? [] : [exactWords, translation];
}

/** A sealed source’s words are in no list of findings, whatever they are. */
function complaint({ sealed, held, unmarked }: Withheld, surface: string, place: Place | null): Complaint {
  return {
    claimId: held[0]?.id ?? unmarked[0]?.id ?? null,
    place: place && sealed ? { ...place, text: '' } : place,
    message: namedIn(surface),
    remedy: 'Take the name out, or ask them to be named and record that in the note. Somebody else of that name is given by the full name.',
  };
}

/** What is wrong, by where the name stands: a surface of the text, or of what goes out around it. */
export function namedIn(surface: string): string {
  return `A source who is not to be named is named in ${surface}.`;
}
