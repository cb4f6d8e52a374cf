import type { ReadingSurface } from '@/editor/reading';
import { supportingStances } from '../../claims/vocabulary';
import type { Complaint, GateClaim, GateNote, GateSubject, Rule } from '../finding';
import { firstPlace, occurrencesOf, placeIn, quotationsIn, statedClaims } from '../occurrences';
import { standingNotes } from '../standing-notes';
import { quotedWords } from '../text/quotations';
import { bareWords, standsIn } from '../text/same-words';
import { cite } from '../wording';

/** As many words in a row as nobody says by chance. */
const fewest = 3;

/**
 * A promise to a source is kept. What was said off the record carries nothing and is quoted nowhere in the story, marked as
 * its claim or not; a claim that others carry may stand. Away from its claim a word or two may be anybody's: there, three
 * in a row are somebody's words. A running embargo (contempt of court, for a judgment) holds back the publication, not the
 * work on it, and only legal lifts it.
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
    const claims = statedClaims(subject);
    return [
      ...claims.flatMap((claim) => [...offTheRecord(subject, claim), ...embargoed(subject, claim)]),
      ...subject.reading.surfaces.flatMap((surface) => quotedOffTheRecord(subject, surface, claims)),
    ];
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

function quotedOffTheRecord(subject: GateSubject, surface: ReadingSurface, claims: readonly GateClaim[]): Complaint[] {
  const secret = claims.map((claim) => ({ claim, words: wordsOf(claim, true) })).filter(({ words }) => words.length > 0);
  if (secret.length === 0) return [];
  const usable = claims.flatMap((claim) => wordsOf(claim, false));
  return quotationsIn(surface).flatMap(({ from, to, inner }) => {
    if (usable.some((words) => standsIn(inner, words))) return [];
    const said = secret.find(
      ({ claim, words }) =>
        words.some((one) => standsIn(inner, one) || (one.length >= fewest && standsIn(one.join(' '), bareWords(inner)))) &&
        (quotedWords(inner) >= fewest || occurrencesOf(subject, claim).some((occurrence) => occurrence.surface === surface)),
    );
    if (!said) return [];
    return [
      {
        claimId: said.claim.id,
        place: placeIn(surface, from, to),
        message: `The words ${cite(inner)} were said off the record.`,
        remedy: 'Take them out, or ask the source to say them on the record.',
      },
    ];
  });
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
