import type { Complaint, GateClaim, GateNote, Rule } from '../finding';
import { isEstablished } from '../established';
import { isNamed, standsByName } from '../grants';
import { firstPlace, statedClaims } from '../occurrences';
import { supportingNotes, tellableNotes } from '../standing-notes';
import { cite } from '../wording';

/**
 * BBC and the two-source practice: a core claim rests on more than one independent root. A spokesman quoted by an agency
 * is one root, the ministry; an official whom it does not name is one unnamed root, under whatever name it comes to us.
 * What was said on deep background is no root before readers, who are told of nobody.
 * Needs no second root: what is verified, or was witnessed by our own staff; what is recorded as false; and a quotation on
 * the record, for which the speaker is the source.
 */
export const singleRoot: Rule = {
  id: 'single-root',
  title: 'A core claim has two independent sources',
  sentence: 'A core claim rests on more than one independent source; one unnamed source alone does not carry it.',
  guideline: 'BBC, two-source practice',
  severity: 'warn',
  binding: 'submission',
  override: { kind: 'role', role: 'standards' },
  check(subject) {
    return statedClaims(subject)
      .filter((claim) => claim.materiality === 'core' && !needsNoSecond(claim))
      .flatMap((claim) => complain(claim, firstPlace(subject, claim)));
  },
};

function complain(claim: GateClaim, place: Complaint['place']): Complaint[] {
  const notes = tellableNotes(claim);
  const roots = new Set(notes.map((note) => note.source.rootId));
  if (roots.size === 0 && supportingNotes(claim).length > 0) return [onDeepBackground(claim, place)];
  if (roots.size !== 1) return [];
  const named = notes.some((note) => standsByName(claim, note));
  const carrier = notes.find(isNamed)?.source.name;
  const words = cite(place?.text ?? claim.statement);
  const relayed =
    new Set(notes.map((note) => note.source.id)).size > 1 || notes[0]!.source.id !== notes[0]!.source.rootId;
  return [
    {
      claimId: claim.id,
      place,
      severity: named ? 'warn' : 'block',
      message: !named
        ? `${words} rests on one unnamed source${carrier ? `, which ${carrier} quotes` : ''}.`
        : `${words} rests on one source${relayed ? `: all of it comes from ${notes[0]!.source.rootName}` : `, ${notes[0]!.source.name}`}.`,
      remedy: named
        ? 'Find a second source that does not depend on the first, or make plain to readers that there is one.'
        : `Find a second source that does not depend on the first, or ${carrier ? 'somebody who says it by name' : 'bring this one on the record'}.`,
    },
  ];
}

function onDeepBackground(claim: GateClaim, place: Complaint['place']): Complaint {
  return {
    claimId: claim.id,
    place,
    severity: 'block',
    message: `${cite(place?.text ?? claim.statement)} was only said on deep background: readers can be told of nobody behind it.`,
    remedy: 'Find somebody of whom readers may be told, or establish it ourselves.',
  };
}

function needsNoSecond(claim: GateClaim): boolean {
  const inOwnWords = (note: GateNote) => note.terms === 'on_record' && note.exactWords !== '' && standsByName(claim, note);
  return isEstablished(claim) || (claim.kind === 'quote' && supportingNotes(claim).some(inOwnWords));
}
