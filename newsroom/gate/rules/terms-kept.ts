import type { ReadingSurface } from '@/editor/reading';
import type { Sentence } from '@/editor/sentences';
import { supportingStances } from '../../claims/vocabulary';
import type { Complaint, GateClaim, GateNote, GateSubject, Rule, UnmarkedClaim } from '../finding';
import { describedOnDeepBackground } from '../deep-background';
import { claimedIn, firstPlace, occurrencesOf, placeIn, quotationsIn, statedClaims } from '../occurrences';
import { fewest, quotedInRecord, quotedOf, recordOf, type SaidOffTheRecord, wordsOf } from '../off-the-record';
import { standingNotes } from '../standing-notes';
import { repeated } from '../text/repeats';
import { bareWords, standsIn } from '../text/same-words';
import { withheldBodies } from '../withheld-bodies';
import { withheldNames } from '../withheld-names';
import { cite } from '../wording';

/**
 * A promise to a source is kept. What was said off the record carries nothing and is quoted nowhere in the story, marked as
 * its claim or not, nor in what readers are told of a claim beside it; a claim that others carry may stand. To take the mark away frees no words. Away from its claim a word or two may be anybody's: there, three
 * in a row are somebody's words. Who spoke on background or under a seal is named nowhere, and who spoke on deep background is not
 * described either. A running embargo (contempt of court, for a judgment) holds back the publication, not the
 * work on it, and only legal lifts it.
 */
export const termsKept: Rule = {
  id: 'terms-kept',
  title: 'Terms are kept',
  sentence: 'Nothing said off the record is used, nobody is named who may not be, and nothing goes out before its embargo ends.',
  guideline: 'Ethics, contempt of court',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'nobody' },
  check(subject) {
    const claims = statedClaims(subject);
    const said = quotedOf<Told>([...claims, ...unmarked(subject)]);
    return [
      ...claims.flatMap((claim) => [...offTheRecord(subject, claim), ...describedOnDeepBackground(subject, claim), ...embargoed(subject, claim)]),
      ...(said ? subject.reading.surfaces.flatMap((surface) => quotedOffTheRecord(subject, surface, said)) : []),
      ...(said ? claims.flatMap((claim) => quotedInItsRecord(claim, said)) : []),
      ...unmarked(subject).flatMap((claim) => saidUnmarked(subject, claim)),
      ...withheldNames(subject),
      ...withheldBodies(subject),
    ];
  },
};

/** What somebody may have told us, with the marks that state it in the draft, if any. */
type Told = UnmarkedClaim & Partial<Pick<GateClaim, 'anchorIds'>>;

function unmarked(subject: GateSubject): Told[] {
  const stated = new Set(statedClaims(subject).map(({ id }) => id));
  return [...subject.unmarked, ...subject.claims.filter(({ id }) => !stated.has(id))];
}

/** Words that say again what only somebody off the record, or under an embargo, told us; what a mark covers that says as much is that claim’s. */
function saidUnmarked(subject: GateSubject, claim: Told): Complaint[] {
  const secret = isOffTheRecord(claim);
  const until = embargoEnd(claim, subject.now);
  if (!secret && until === null) return [];
  return subject.reading.surfaces.flatMap((surface) =>
    surface.sentences.filter((sentence) => saysAgain(subject, surface, sentence, claim)).map(({ from, to, text }) => {
      const said = { claimId: claim.id, place: placeIn(surface, from, to) };
      if (until !== null && !secret) return { ...said, ...underEmbargo(cite(text), until) };
      return {
        ...said,
        message: `${cite(text)} says again what was only said off the record.`,
        remedy: 'Take it out, or find somebody else who says it on terms that allow its use.',
      };
    }),
  );
}

function saysAgain(subject: GateSubject, surface: ReadingSurface, { from, to, text }: Sentence, { notes, statement }: Told): boolean {
  const share = repeated(text, statement);
  const ids = claimedIn(subject, surface).filter((claimed) => claimed.from < to && claimed.to > from).map(({ anchorId }) => anchorId);
  const covering = subject.claims.filter(({ anchorIds }) => anchorIds.some((id) => ids.includes(id)));
  if (share > 0) return !covering.some((other) => repeated(text, other.statement) >= share);
  const held = notes.filter(({ terms }) => terms === 'off_record' || terms === 'embargoed').flatMap(({ exactWords, translation }) => [exactWords, translation].map(bareWords));
  const usable = covering.flatMap((other) => wordsOf(other, false));
  const bare = bareWords(text);
  return held.some((words) => words.length >= fewest && standsIn(words.join(' '), bare)) && !usable.some((words) => words.length >= fewest && standsIn(words.join(' '), bare));
}

function isOffTheRecord({ notes }: Told): boolean {
  const standing = standingNotes({ notes });
  if (standing.some(({ stance }) => supportingStances.includes(stance))) return false;
  const usable = new Set(standing.map(({ source }) => source.id));
  return notes.some(({ terms, stance, source }) => terms === 'off_record' && supportingStances.includes(stance) && !usable.has(source.id));
}

function offTheRecord(subject: GateSubject, claim: GateClaim): Complaint[] {
  if (!isOffTheRecord(claim)) return [];
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

function quotedOffTheRecord(subject: GateSubject, surface: ReadingSurface, said: SaidOffTheRecord<Told>): Complaint[] {
  return quotationsIn(surface).flatMap(({ from, to, inner }) => {
    const claim = said(inner, (near) => occurrencesOf(subject, { anchorIds: [], ...near }).some((occurrence) => occurrence.surface === surface));
    return claim ? [{ claimId: claim.id, place: placeIn(surface, from, to), ...offRecord(`The words ${cite(inner)}`) }] : [];
  });
}

/** How we tried, and what else readers are told of a claim beside the text. */
function quotedInItsRecord(claim: GateClaim, said: SaidOffTheRecord<Told>): Complaint[] {
  return recordOf(claim).flatMap(([surface, texts]) =>
    quotedInRecord(texts, said, claim.id).map((inner) => ({ claimId: claim.id, place: null, ...offRecord(`In ${surface}, the words ${cite(inner)}`) })),
  );
}

function offRecord(words: string): Pick<Complaint, 'message' | 'remedy'> {
  return { message: `${words} were said off the record.`, remedy: 'Take them out, or ask the source to say them on the record.' };
}

function embargoed(subject: GateSubject, claim: GateClaim): Complaint[] {
  const until = embargoEnd(claim, subject.now);
  if (until === null) return [];
  const place = firstPlace(subject, claim);
  return [{ claimId: claim.id, place, ...underEmbargo(cite(place?.text ?? claim.statement), until) }];
}

function underEmbargo(words: string, until: string): Pick<Complaint, 'binding' | 'override' | 'message' | 'remedy'> {
  return {
    binding: 'publication',
    override: { kind: 'role', role: 'legal' },
    message: `${words} is under an embargo until ${inUtc(until)}.`,
    remedy: 'Publish when the embargo has ended, or schedule it for then.',
  };
}

/** When the last embargo ends that still runs, ISO 8601; null when none does. */
function embargoEnd({ notes }: Told, now: string): string | null {
  return notes.filter((note) => runs(note, now)).map(({ embargoUntil }) => embargoUntil ?? '').sort().at(-1) ?? null;
}

function runs({ terms, embargoUntil, stance }: GateNote, now: string): boolean {
  return terms === 'embargoed' && stance !== 'withdrew' && Date.parse(embargoUntil ?? now) > Date.parse(now);
}

function inUtc(moment: string): string {
  const [day, time] = new Date(moment).toISOString().split('T') as [string, string];
  return `${day}, ${time.slice(0, 5)} UTC`;
}
