import type { ReplyRecord } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';

/** The last state of each right of reply on these claims, in the order in which people were asked. */
export async function presentReplies(db: Transaction, claimIds: readonly string[]): Promise<ReplyRecord[]> {
  return (await replyHistories(db, claimIds)).flatMap((states) => states.at(-1) ?? []);
}

/** Every state of each right of reply on these claims, the first first, in the order in which people were asked. */
export async function replyHistories(db: Transaction, claimIds: readonly string[]): Promise<ReplyRecord[][]> {
  if (claimIds.length === 0) return [];
  const rows = await db.replyRecord.findMany({ where: { claimId: { in: [...claimIds] } }, orderBy: { number: 'asc' } });
  const states = new Map<string, ReplyRecord[]>();
  for (const row of rows) states.set(row.replyId, [...(states.get(row.replyId) ?? []), row]);
  const asked = (each: ReplyRecord[]) => each.at(-1)?.askedAt.getTime() ?? 0;
  return [...states].sort(([idA, a], [idB, b]) => asked(a) - asked(b) || idA.localeCompare(idB)).map(([, each]) => each);
}
