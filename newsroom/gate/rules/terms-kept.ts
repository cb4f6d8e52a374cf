import { supportingStances } from '../../claims/vocabulary';
import type { Complaint, GateClaim, GateNote, GateSubject, Rule } from '../finding';
import { firstPlace, occurrencesOf, placeIn, quotationsIn, statedClaims } from '../occurrences';
import { standingNotes } from '../standing-notes';
import { bareWords, standsIn } from '../text/same-words';
import { cite } from '../wording';

/**
 * A promise to a source is kept. What was said off the record carries nothing and is not quoted; a claim that others carry
 * may stand. A running embargo (contempt of court, for a judgment) holds back the publication, not the work on it, and only
 * legal lifts it.
 */
export const termsKept: Rule = {
  id: 'terms-kept',
  title: 'Terms are kept',
  sentence: 'Nothing said off the record is used, and nothing goes out before its embargo ends.',
  guideline: 'Ethics, contempt of court',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'nobody' },
  check(subject) {
    return statedClaims(subject).flatMap((claim) => [
      ...offTheRecord(subject, claim),
      ...quotedOffTheRecord(subject, claim),
      ...embargoed(subject, claim),
    ]);
  },
};

function offTheRecord(subject: GateSubject, claim: GateClaim): Complaint[] {
  const standing = standingNotes(claim);
  if (standing.some(({ stance }) => supportingStances.includes(stance))) return [];
  const usable = new Set(standing.map(({ source }) => source.id));
  if (!claim.notes.some(({ terms, stance, source }) => terms === 'off_record' && supportingStances.includes(stance) && !usable.has(source.id))) return [];
  const place = firstPlace(subject, claim);
  return [
    {
      claimId: claim.id,
      place,
      message: `${cite(place?.text ?? claim.statement)} was only said off the record.`,
      remedy: 'Take it out, or find somebody else who says it on terms that allow its use.',
    },
  ];
}

function quotedOffTheRecord(subject: GateSubject, claim: GateClaim): Complaint[] {
  const [secret, usable] = [wordsOf(claim, true), wordsOf(claim, false)];
  if (secret.length === 0) return [];
  const surfaces = [...new Set(occurrencesOf(subject, claim).map(({ surface }) => surface))];
  return surfaces.flatMap((surface) =>
    quotationsIn(surface)
      .filter(({ inner }) => secret.some((words) => standsIn(inner, words)) && !usable.some((words) => standsIn(inner, words)))
      .map(({ from, to, inner }) => ({
        claimId: claim.id,
        place: placeIn(surface, from, to),
        message: `The words ${cite(inner)} were said off the record.`,
        remedy: 'Take them out, or ask the source to say them on the record.',
      })),
  );
}

function wordsOf(claim: GateClaim, off: boolean): string[][] {
  return claim.notes
    .filter(({ terms }) => (terms === 'off_record') === off)
    .flatMap(({ exactWords, translation }) => [exactWords, translation].map(bareWords))
    .filter(({ length }) => length > 0);
}

function embargoed(subject: GateSubject, claim: GateClaim): Complaint[] {
  const running = claim.notes.filter((note) => runs(note, subject.now));
  if (running.length === 0) return [];
  const until = running.map(({ embargoUntil }) => embargoUntil ?? '').sort().at(-1)!;
  const place = firstPlace(subject, claim);
  return [
    {
      claimId: claim.id,
      place,
      binding: 'publication',
      override: { kind: 'role', role: 'legal' },
      message: `${cite(place?.text ?? claim.statement)} is under an embargo until ${inUtc(until)}.`,
      remedy: 'Publish when the embargo has ended, or schedule it for then.',
    },
  ];
}

function runs({ terms, embargoUntil, stance }: GateNote, now: string): boolean {
  return terms === 'embargoed' && stance !== 'withdrew' && Date.parse(embargoUntil ?? now) > Date.parse(now);
}

function inUtc(moment: string): string {
  const [day, time] = new Date(moment).toISOString().split('T') as [string, string];
  return `${day}, ${time.slice(0, 5)} UTC`;
}
