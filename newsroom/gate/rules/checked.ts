import type { Complaint, GateClaim, GateSubject, Place, Rule } from '../finding';
import { firstPlace, occurrencesOf, placeIn, placeOf, statedClaims } from '../occurrences';
import { ownSentence } from '../own-sentence';
import { isEnglishAt } from '../reads-english';
import { callsItFalse } from '../text/denial';
import { mustBeBorneOut, wantingOf } from '../wanting';
import { cite } from '../wording';
import { isAttributed } from './attributed';

/**
 * Nothing goes out unlooked at, or as better known than it is; nothing false goes out as fact; no question of a checker
 * goes out unanswered; and nothing that fell goes out once more in the same words without somebody having looked at them.
 */
export const checked: Rule = {
  id: 'checked',
  title: 'Every claim has been looked at',
  sentence: 'No claim is unchecked, no core claim is called better known than is recorded and none verified that nothing bears out, no false claim is stated as fact, nothing that fell goes out again unlooked at, and no query of a checker is open.',
  guideline: 'House rule',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'nobody' },
  check(subject) {
    const claims = statedClaims(subject);
    return [
      ...claims.filter(({ verification }) => verification === 'unchecked').map((claim) => unchecked(subject, claim)),
      ...claims.filter(({ verification }) => verification === 'false').flatMap((claim) => statedAsFact(subject, claim)),
      ...claims.filter(({ fallUnanswered }) => fallUnanswered).map((claim) => fallen(subject, claim)),
      ...subject.saidUnmarked.map(fallenUnmarked),
      ...claims.flatMap((claim) => restsOnAltered(subject, claim)),
      ...claims.flatMap((claim) => overrated(subject, claim)),
      ...claims.flatMap((claim) => assessedOtherwise(subject, claim)),
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

/** Binds when it would go out, urgently too: the check takes somebody other than the writer. */
function fallen(subject: GateSubject, claim: GateClaim): Complaint {
  const place = firstPlace(subject, claim);
  return {
    claimId: claim.id,
    place,
    binding: 'publication',
    message: `Readers are warned of ${cite(place?.text ?? claim.statement)}, and this version says it in the same words.`,
    remedy: 'Mend the words or take them out, or let somebody who did not write the story check them line by line as things stand now.',
  };
}

/** That the mark was taken away changes no word of what readers are warned of. */
function fallenUnmarked({ claimId, place }: GateSubject['saidUnmarked'][number]): Complaint {
  return {
    claimId,
    place,
    binding: 'publication',
    message: `Readers are warned of what ${cite(place.text)} says, and this version says it in the same words, without the mark of its claim.`,
    remedy: 'Mend the words or take them out, or mark them as the claim again and let somebody who did not write the story check them line by line.',
  };
}

/** Whoever reads the line knows then on what it stands; what readers have already falls with it, and is seen to there. */
function restsOnAltered(subject: GateSubject, claim: GateClaim): Complaint[] {
  const altered = claim.evidence.find((each) => each.altered && each.bearing === 'supports');
  if (!altered) return [];
  const place = firstPlace(subject, claim);
  const message = `${cite(place?.text ?? claim.statement)} rests on evidence that was found altered: ${cite(altered.title)}.`;
  return [{ claimId: claim.id, place, severity: 'warn', message, remedy: 'Take it off the claim, and assess the claim by what is left.' }];
}

/**
 * A label that says we established something is for the words that were looked at, and verified is established by
 * somebody who wrote no story in which it stands, today as on the day it was set. That it was called corroborated in other
 * words is pointed out: who wrote it may look again.
 */
function assessedOtherwise(subject: GateSubject, claim: GateClaim): Complaint[] {
  const { verification, reworded, verifiedById } = claim;
  const place = firstPlace(subject, claim);
  const words = cite(place?.text ?? claim.statement);
  const remedy = 'Have somebody who did not write the story verify it as it is now, or call it what it is.';
  if (reworded && (verification === 'verified' || verification === 'corroborated')) {
    return [
      {
        claimId: claim.id,
        place,
        severity: verification === 'verified' ? 'block' : 'warn',
        message: `${words} was called ${verification} before its statement or its figure was changed.`,
        remedy: verification === 'verified' ? remedy : 'Assess it again as it is now.',
      },
    ];
  }
  if (verification !== 'verified' || verifiedById === null || !subject.writerIds.includes(verifiedById)) return [];
  return [{ claimId: claim.id, place, message: `${words} was verified by somebody who wrote this story.`, remedy }];
}

function overrated(subject: GateSubject, claim: GateClaim): Complaint[] {
  const wanting = wantingOf(claim);
  if (!wanting) return [];
  const place = firstPlace(subject, claim);
  const isCore = claim.materiality === 'core';
  return [
    {
      claimId: claim.id,
      place,
      severity: mustBeBorneOut(claim) ? 'block' : 'warn',
      message: `${cite(place?.text ?? claim.statement)} is called ${claim.verification}, and ${wanting}.`,
      remedy:
        isCore && claim.verification === 'verified'
          ? 'Note what our own staff saw, or establish that evidence for it is the original; or call it what it is.'
          : 'Record what bears it out, or call it what it is.',
    },
  ];
}

/**
 * A false claim may be repeated only as somebody's word that the same sentence calls false. Where we cannot read whether it
 * does, somebody who did not write it has to have read the line.
 */
function statedAsFact(subject: GateSubject, claim: GateClaim): Complaint[] {
  const isRead = claim.checkedByIds.some((id) => !subject.writerIds.includes(id));
  return occurrencesOf(subject, claim).flatMap((occurrence) => {
    const english = isEnglishAt(subject.reading, occurrence.surface, occurrence);
    if (!english && isRead) return [];
    if (isAttributed(subject, claim, occurrence) && callsItFalse(ownSentence(subject, occurrence))) return [];
    const place = placeOf(occurrence);
    return [
      {
        claimId: claim.id,
        place,
        ...(english ? {} : { binding: 'publication' as const }),
        message: english
          ? `${cite(place.text)} is false, and its sentence does not say so.`
          : `${cite(place.text)} is false, and we cannot tell in this language whether its sentence says so.`,
        remedy: english
          ? 'Take it out, or say in the same sentence who claims it and that it is false.'
          : 'Say in the same sentence who claims it and that it is false, and have somebody who did not write it check it line by line.',
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
