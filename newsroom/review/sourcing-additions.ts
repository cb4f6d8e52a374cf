import { canonicalJson } from '@/editor/canonical-json';
import type { ClaimState } from '../claims/claim-state';

/** What changed of leave to go unnamed, and of who was asked for an answer. */
export type AddedChange =
  | { change: 'leave-given' | 'leave-ended'; source: string }
  | { change: 'reply-added' | 'reply-changed'; asked: string };

export function additionDifferences(old: ClaimState, now: ClaimState): AddedChange[] {
  return [...leaveDifferences(old, now), ...replyDifferences(old, now)];
}

function leaveDifferences(old: ClaimState, now: ClaimState): AddedChange[] {
  const nameOf = new Map([...old.notes, ...now.notes].map(({ source }) => [source.id, source.name]));
  const missingFrom = (some: ClaimState, others: ClaimState) => {
    const ids = new Set(some.grants?.map(({ id }) => id));
    return (others.grants ?? []).filter(({ id }) => !ids.has(id)).map(({ sourceId }) => nameOf.get(sourceId) ?? 'a source');
  };
  const given = missingFrom(old, now);
  // Where a later grant stands in its place, nothing came to an end.
  const ended = missingFrom(now, old).filter((source) => !given.includes(source));
  return [
    ...given.map((source): AddedChange => ({ change: 'leave-given', source })),
    ...ended.map((source): AddedChange => ({ change: 'leave-ended', source })),
  ];
}

function replyDifferences(old: ClaimState, now: ClaimState): AddedChange[] {
  const had = new Map(old.replies?.map((reply) => [reply.id, reply]));
  return (now.replies ?? []).flatMap((reply): AddedChange[] => {
    const before = had.get(reply.id);
    if (!before) return [{ change: 'reply-added', asked: reply.asked }];
    return canonicalJson(before) === canonicalJson(reply) ? [] : [{ change: 'reply-changed', asked: reply.asked }];
  });
}
