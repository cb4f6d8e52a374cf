import type { Complaint, GateClaim, GateReply, GateSubject, Rule } from '../finding';
import { firstPlace, statedClaims } from '../occurrences';
import { cite } from '../wording';

/**
 * Fairness, and the law of defamation: whoever a serious allegation concerns was asked, had until a stated time, and their
 * answer, or that there was none by then, is recorded. A deadline that still runs holds back the publication only,
 * and so does one after which nobody wrote down what came.
 */
export const rightOfReply: Rule = {
  id: 'right-of-reply',
  title: 'Whoever is accused was asked',
  sentence: 'A serious allegation records who was asked for an answer, when, until when, and what they answered.',
  guideline: 'Fairness, defamation',
  severity: 'block',
  binding: 'submission',
  override: { kind: 'together', roles: ['standards', 'legal'] },
  check(subject) {
    return statedClaims(subject)
      .filter(({ seriousAllegation, verification }) => seriousAllegation && verification !== 'false')
      .flatMap((claim) => complain(subject, claim));
  },
};

function complain(subject: GateSubject, claim: GateClaim): Complaint[] {
  const place = firstPlace(subject, claim);
  const words = cite(place?.text ?? claim.statement);
  const said = { claimId: claim.id, place };
  if (claim.replies.length === 0) {
    return [
      {
        ...said,
        message: `Nobody was asked to answer the serious allegation ${words}.`,
        remedy: 'Ask whoever it concerns, give them until a stated time, and record both and the answer.',
      },
    ];
  }
  return claim.replies.flatMap((reply) => wanting(reply, words, subject.now).map((complaint) => ({ ...said, ...complaint })));
}

function wanting(reply: GateReply, words: string, now: string): Pick<Complaint, 'message' | 'remedy' | 'binding'>[] {
  if (reply.answer.trim()) return [];
  if (!reply.deadline) {
    return [
      {
        message: `${reply.asked} was asked to answer ${words}, and no deadline is recorded.`,
        remedy: 'Record until when they were asked to answer, or their answer.',
      },
    ];
  }
  if (Date.parse(reply.deadline) <= Date.parse(now)) {
    return [
      {
        binding: 'publication',
        message: `${reply.asked} was asked to answer ${words}, the deadline has passed, and what came of it is not recorded.`,
        remedy: 'Record their answer, or that there was none.',
      },
    ];
  }
  return [
    {
      binding: 'publication',
      message: `${reply.asked} has been asked to answer ${words} and still has time.`,
      remedy: 'Wait for the answer or the end of the deadline.',
    },
  ];
}
