import type { Complaint, GateClaim, GateSubject, Place, Rule } from '../finding';
import { firstPlace, isEnglish, occurrencesOf, placeIn, placeOf, statedClaims } from '../occurrences';
import { ownSentence } from '../own-sentence';
import { supportingNotes } from '../standing-notes';
import { callsItFalse } from '../text/denial';
import { cite } from '../wording';
import { isAttributed } from './attributed';

/** Nothing goes out unlooked at, and no serious allegation as better known than it is; nothing false goes out as fact; no question of a checker goes out unanswered. */
export const checked: Rule = {
  id: 'checked',
  title: 'Every claim has been looked at',
  sentence: 'No claim is unchecked, no false claim is stated as fact, and no query of a checker is open.',
  guideline: 'House rule',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'nobody' },
  check(subject) {
    const claims = statedClaims(subject);
    return [
      ...claims.filter(({ verification }) => verification === 'unchecked').map((claim) => unchecked(subject, claim)),
      ...claims.filter(({ verification }) => verification === 'false').flatMap((claim) => statedAsFact(subject, claim)),
      ...claims.filter(({ seriousAllegation }) => seriousAllegation).flatMap((claim) => overrated(subject, claim)),
      ...subject.openQueries.map((query) => open(subject, query)),
    ];
  },
};

function unchecked(subject: GateSubject, claim: GateClaim): Complaint {
  const place = firstPlace(subject, claim);
  return {
    claimId: claim.id,
    place,
    message: `Nobody has looked into ${cite(place?.text ?? claim.statement)} yet.`,
    remedy: 'Check it, record how, and set what the check established.',
  };
}

/**
 * Corroborated means that two independent roots agree, verified that our own staff saw it or that primary evidence was
 * authenticated. A serious allegation is not called so while nothing recorded bears it out.
 */
function overrated(subject: GateSubject, claim: GateClaim): Complaint[] {
  const behind = supportingNotes(claim);
  if (behind.some(({ stance, source }) => stance === 'witnessed' && source.kind === 'own_reporting')) return [];
  const roots = new Set(behind.map(({ source }) => source.rootId)).size;
  const isBare = !claim.evidence.some(({ bearing }) => bearing === 'supports');
  const wanting =
    claim.verification === 'corroborated' && roots < 2
      ? 'fewer than two independent sources stand behind it'
      : claim.verification === 'verified' && isBare
        ? 'neither evidence nor a witness of ours is recorded'
        : null;
  if (!wanting) return [];
  const place = firstPlace(subject, claim);
  return [
    {
      claimId: claim.id,
      place,
      message: `${cite(place?.text ?? claim.statement)} is called ${claim.verification}, and ${wanting}.`,
      remedy: 'Record what bears it out, or call it what it is.',
    },
  ];
}

/** A false claim may be repeated only as somebody's word that the same sentence calls false. */
function statedAsFact(subject: GateSubject, claim: GateClaim): Complaint[] {
  return occurrencesOf(subject, claim).flatMap((occurrence) => {
    if (isAttributed(subject, claim, occurrence) && callsItFalse(ownSentence(subject, occurrence))) return [];
    const place = placeOf(occurrence);
    const sure = isEnglish(subject);
    return [
      {
        claimId: claim.id,
        place,
        ...(sure ? {} : { severity: 'warn' as const }),
        message: sure
          ? `${cite(place.text)} is false, and its sentence does not say so.`
          : `${cite(place.text)} is false, and we cannot tell in this language whether its sentence says so.`,
        remedy: 'Take it out, or say in the same sentence who claims it and that it is false.',
      },
    ];
  });
}

function open(subject: GateSubject, query: GateSubject['openQueries'][number]): Complaint {
  const claim = subject.claims.find(({ id }) => id === query.claimId);
  const place = (claim && firstPlace(subject, claim)) ?? find(subject, query.exact);
  return {
    claimId: claim?.id ?? null,
    place,
    message: `A query is open: ${cite(query.body)}`.replace(/[.?!]?”$/, (end) => (/[.?!]/.test(end) ? end : `${end}.`)),
    remedy: 'Answer it, and let the checker close it.',
  };
}

function find(subject: GateSubject, exact: string | null): Place | null {
  if (!exact) return null;
  for (const surface of subject.reading.surfaces) {
    const at = surface.text.indexOf(exact);
    if (at !== -1) return placeIn(surface, at, at + exact.length);
  }
  return null;
}
