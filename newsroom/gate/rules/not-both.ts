import { opposingStances } from '../../claims/vocabulary';
import type { Complaint, GateClaim, GateNote, GateSource, GateSubject, Rule } from '../finding';
import { isNamed } from '../grants';
import { firstPlace, placeIn, statedClaims } from '../occurrences';
import { isEnglishAt } from '../reads-english';
import { isSilentBody } from '../text/silent-body';
import { tellsOfSilence } from '../text/silence';
import { cite } from '../wording';

/**
 * Associated Press, Reuters: whoever speaks to us without a name is not shown by name as silent, and does not say the
 * contrary under their name in the same story: readers would be deceived.
 */
export const notBoth: Rule = {
  id: 'not-both',
  title: 'Nobody is both unnamed and silent',
  sentence: 'A source that goes unnamed is not also said to have declined comment, and does not contradict itself on the record.',
  guideline: 'Associated Press, Reuters',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'nobody' },
  check(subject) {
    const claims = statedClaims(subject);
    return claims.flatMap((claim) =>
      claim.notes.filter(speaksUnnamed).flatMap((note) => [
        ...contradicted(subject, claim, note, claims),
        ...silent(subject, claim, note, claims),
      ]),
    );
  },
};

function contradicted(subject: GateSubject, claim: GateClaim, note: GateNote, claims: GateClaim[]): Complaint[] {
  const opposed = opposingStances.includes(note.stance);
  const against = claim.notes.some(
    (other) => isNamed(other) && other.source.id === note.source.id && takesASide(other) && opposingStances.includes(other.stance) !== opposed,
  );
  const elsewhere =
    !opposed &&
    claims.some(
      (other) =>
        claim.contradictedBy.includes(other.statement) &&
        other.notes.some((named) => isNamed(named) && named.source.id === note.source.id && stands(named)),
    );
  if (!against && !elsewhere) return [];
  return [complaint(subject, claim, 'is also on the record with the contrary', 'Use one of the two, and no other.')];
}

function silent(subject: GateSubject, claim: GateClaim, note: GateNote, claims: GateClaim[]): Complaint[] {
  const recorded = claims.some(({ notes }) =>
    notes.some(
      (other) => isNamed(other) && other.source.id === note.source.id && (other.stance === 'declined' || other.stance === 'no_response'),
    ),
  );
  const remedy = 'Leave out that they were silent, or leave out what they said.';
  if (recorded) return [complaint(subject, claim, 'is also recorded as having declined comment', remedy)];
  const place = saidSilent(subject, note.source);
  return place ? [{ ...complaint(subject, claim, `is also said to be silent: ${cite(place.text)}`, remedy), place }] : [];
}

function complaint(subject: GateSubject, claim: GateClaim, what: string, remedy: string): Complaint {
  const place = firstPlace(subject, claim);
  return { claimId: claim.id, place, message: `The unnamed source behind ${cite(place?.text ?? claim.statement)} ${what}.`, remedy };
}

function saidSilent(subject: GateSubject, { name, kind }: GateSource) {
  const person = kind === 'person' || kind === 'official';
  const body = kind === 'organisation' || kind === 'agency' || kind === 'outlet';
  const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const surname = words.at(-1);
  if (!surname || (!person && !body)) return null;
  for (const surface of subject.reading.surfaces) {
    for (const { from, to, text } of surface.sentences) {
      if (!tellsOfSilence(text) || !isEnglishAt(subject.reading, surface, { from, to })) continue;
      const spoken = new Set(text.toLowerCase().match(/\p{L}{3,}/gu));
      if (person && spoken.has(surname) && /\p{Lu}/u.test(name)) return placeIn(surface, from, to);
      if (body && isSilentBody(text, name)) return placeIn(surface, from, to);
    }
  }
  return null;
}

function speaksUnnamed(note: GateNote): boolean {
  return note.unnamed && note.terms !== 'off_record' && takesASide(note);
}

function takesASide({ stance }: GateNote): boolean {
  return stance !== 'declined' && stance !== 'no_response' && stance !== 'withdrew';
}

function stands(note: GateNote): boolean {
  return takesASide(note) && !opposingStances.includes(note.stance);
}
