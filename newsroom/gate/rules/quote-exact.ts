import type { ReadingSurface } from '@/editor/reading';
import type { Complaint, GateClaim, GateNote, GateSubject, Rule } from '../finding';
import { claimedIn, firstPlace, occurrencesOf, placeIn, placeOf, quotationsIn, statedClaims } from '../occurrences';
import { isEnglishIn } from '../reads-english';
import { saysAsOf } from '../text/as-of';
import { isTitle, quotedWords, type Quotation } from '../text/quotations';
import { bareWords, standsIn } from '../text/same-words';
import { cite } from '../wording';
import { isSourced } from './sourced';

/**
 * Words in quotation marks are the words that were said, or our recorded translation of them; a fragment is a contiguous
 * run of them. A figure carries its as-of date, and where others give another figure the paragraph says of when it is. One or two words in marks outside a claim, and titles of works, are not
 * quotations of anybody; nor is a word or two in a headline that keeps its distance from a claim. Over the text (headline,
 * standfirst, captions, headings) words that some note of the story records need no claim of their own.
 *
 * A claim that rests on nothing at all is left to `sourced`, so that a writer is told once.
 */
export const quoteExact: Rule = {
  id: 'quote-exact',
  title: 'Quotations are exact',
  sentence: 'Words in quotation marks equal the words recorded in a note, and figures carry their as-of date.',
  guideline: 'Associated Press',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'role', role: 'editor' },
  check(subject) {
    const owners = new Map(subject.claims.flatMap((claim) => claim.anchorIds.map((id) => [id, claim])));
    return [
      ...subject.reading.surfaces.flatMap((surface) =>
        quotationsIn(surface).flatMap((quotation) => checkQuotation(subject, surface, quotation, owners)),
      ),
      ...statedClaims(subject)
        .filter(({ kind }) => kind === 'figure')
        .flatMap((claim) => (claim.figure?.asOf ? untold(subject, claim) : [undated(subject, claim)])),
    ];
  },
};

function checkQuotation(
  subject: GateSubject,
  surface: ReadingSurface,
  quotation: Quotation,
  owners: Map<string, GateClaim>,
): Complaint[] {
  const { from, to, inner } = quotation;
  const covering = claimedIn(subject, surface).filter((claimed) => claimed.from < to && claimed.to > from);
  const claims = [...new Set(covering.flatMap(({ anchorId }) => owners.get(anchorId) ?? []))];
  const place = placeIn(surface, from, to);
  if (claims.length === 0) {
    if (!restsOnNothing(subject, surface, quotation)) return [];
    return [
      {
        claimId: null,
        place,
        message: `The quotation ${cite(inner)} rests on nothing yet.`,
        remedy: 'Make it a claim and add a note with who said it and the exact words.',
      },
    ];
  }
  const records = claims.flatMap(({ notes }) => notes.flatMap(recordedWords));
  if (records.some((words) => standsIn(inner, words))) return [];
  if (surface.tier === 'headline' && quotedWords(inner) <= 2 && claims.every(({ kind }) => kind !== 'quote')) return [];
  if (isTitle(inner) && claims.every(({ kind }) => kind !== 'quote')) return [];
  const claim = claims.find(({ kind }) => kind === 'quote') ?? claims[0]!;
  if (!isSourced(claim) && claim.materiality !== 'background') return [];
  return [
    {
      claimId: claim.id,
      place,
      message:
        records.length === 0
          ? `No note records the words ${cite(inner)}.`
          : `${cite(inner)} differs from the words in its notes.`,
      remedy:
        records.length === 0
          ? 'Record the exact words in the note, or say it without quotation marks.'
          : 'Quote the recorded words exactly, or say it without quotation marks.',
    },
  ];
}

const recorded = new WeakMap<GateNote, string[][]>();

/** The words of a note and of their translation; none when it records none, or records them off the record. */
function recordedWords(note: GateNote): string[][] {
  if (note.terms === 'off_record') return [];
  const known = recorded.get(note);
  if (known) return known;
  const words = [note.exactWords, note.translation].map(bareWords).filter(({ length }) => length > 0);
  recorded.set(note, words);
  return words;
}

function restsOnNothing(subject: GateSubject, surface: ReadingSurface, { inner }: Quotation): boolean {
  if (quotedWords(inner) < 3 || isTitle(inner)) return false;
  if (surface.tier === 'body' && surface.kind !== 'heading') return true;
  return !subject.claims.some(({ notes }) => notes.some((note) => recordedWords(note).some((words) => standsIn(inner, words))));
}

function undated(subject: GateSubject, claim: GateClaim): Complaint {
  const place = firstPlace(subject, claim);
  return {
    claimId: claim.id,
    place,
    message: `The figure ${cite(place?.text ?? claim.statement)} does not say what date it is of.`,
    remedy: 'Record the date the figure is as of.',
  };
}

/** Counts that differ often differ because one is older: a reader can tell only when each says of when it is. */
function untold(subject: GateSubject, claim: GateClaim): Complaint[] {
  if (claim.contestation !== 'conflicting_figures') return [];
  const inBody = occurrencesOf(subject, claim).filter(({ surface }) => surface.tier === 'body');
  if (inBody.length === 0 || inBody.some(({ surface }) => saysAsOf(surface.text) || !isEnglishIn(subject.reading, surface))) return [];
  const place = placeOf(inBody[0]!);
  return [
    {
      claimId: claim.id,
      place,
      severity: 'warn',
      message: `Others give another figure than ${cite(place.text)}, and its paragraph does not say of when it is.`,
      remedy: 'Say as of when it was counted.',
    },
  ];
}
