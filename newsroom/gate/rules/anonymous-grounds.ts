import type { Complaint, GateClaim, GateGrant, GateNote, GateSubject, Rule } from '../finding';
import { isLive, unnamedNotes } from '../grants';
import { firstPlace, statedClaims } from '../occurrences';
import { cite, listed } from '../wording';

const standards = { kind: 'role', role: 'standards' } as const;

/**
 * Associated Press: a source goes unnamed only for information, not opinion, that is vital and not to be had otherwise,
 * from somebody reliable and placed to know, whom the approver knows, and readers are told why; not why of somebody on deep
 * background, of whom they are told nothing. It binds those who go
 * unnamed at our word; whom an agency quotes without a name we did not promise anything, and know nothing to judge by.
 * Leave is for this material; that the same source was once found fit elsewhere is not leave. Where nobody who may approve
 * knows who it is, nobody lets it pass.
 */
export const anonymousGrounds: Rule = {
  id: 'anonymous-grounds',
  title: 'An unnamed source has leave to be unnamed',
  sentence: 'A source goes unnamed only with a live grant for this very material, each of its tests met and the reason told to readers, unless they are told nothing of the source.',
  guideline: 'Associated Press',
  severity: 'block',
  binding: 'submission',
  override: standards,
  check(subject) {
    return statedClaims(subject).flatMap((claim) => unnamedNotes(claim).flatMap((note) => complain(subject, claim, note)));
  },
};

function complain(subject: GateSubject, claim: GateClaim, note: GateNote): Complaint[] {
  const grants = claim.grants.filter(({ sourceId }) => sourceId === note.source.id);
  const granted = grants.filter((grant) => grant.approvedAt !== null);
  const material = granted.filter(({ kind }) => kind === 'material');
  const live = material.filter((grant) => isLive(grant, subject.now));
  if (live.some((grant) => wanting(grant, note).length === 0)) return [];
  const place = firstPlace(subject, claim);
  const said = { claimId: claim.id, place };
  const words = cite(place?.text ?? claim.statement);
  const known = granted.some(({ identityKnown }) => identityKnown);
  const override = known ? standards : ({ kind: 'nobody' } as const);
  const [best] = live.toSorted((a, b) => wanting(a, note).length - wanting(b, note).length);
  if (best) {
    return [
      {
        ...said,
        override: best.identityKnown ? standards : { kind: 'nobody' },
        message: `The grant for the unnamed source behind ${words} leaves open ${listed(wanting(best, note))}.`,
        remedy: 'Answer it in the grant and have it approved, or bring the source on the record.',
      },
    ];
  }
  return [{ ...said, override, ...wordsFor(words, grants, material) }];
}

function wordsFor(words: string, grants: GateGrant[], material: GateGrant[]): Pick<Complaint, 'message' | 'remedy'> {
  const ask = 'Ask a standards editor for a grant, or bring the source on the record.';
  if (material.length > 0) {
    return { message: `The grant for the unnamed source behind ${words} has run out.`, remedy: 'Ask a standards editor for a new one, or bring the source on the record.' };
  }
  if (grants.some(({ kind }) => kind === 'material')) {
    return { message: `The unnamed source behind ${words} has no grant yet: the request is open.`, remedy: 'A standards editor who knows who it is grants it or refuses it.' };
  }
  if (grants.length > 0) {
    return { message: `The unnamed source behind ${words} has leave for other material, not for this.`, remedy: ask };
  }
  return { message: `The source behind ${words} goes unnamed without leave.`, remedy: ask };
}

/** The tests of a grant that are not met for what the source says, in words. */
function wanting(grant: GateGrant, { terms }: GateNote): string[] {
  return [
    ...(grant.information ? [] : ['whether it is information and not opinion']),
    ...(grant.vital ? [] : ['whether it is vital']),
    ...(grant.notOtherwise ? [] : ['whether it can be had otherwise']),
    ...(grant.reliable ? [] : ['whether the source is reliable and placed to know']),
    ...(grant.identityKnown ? [] : ['who the source is']),
    ...(terms === 'deep_background' || grant.reasonForReaders.trim() ? [] : ['the reason readers are told']),
  ];
}
