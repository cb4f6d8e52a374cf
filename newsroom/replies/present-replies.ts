import type { ReplyRecord } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';

/** The last state of each right of reply on these claims, in the order in which people were asked. */
export async function presentReplies(db: Transaction, claimIds: readonly string[]): Promise<ReplyRecord[]> {
  if (claimIds.length === 0) return [];
  const rows = await db.replyRecord.findMany({ where: { claimId: { in: [...claimIds] } }, orderBy: { number: 'asc' } });
  const last = new Map(rows.map((row) => [row.replyId, row]));
  return [...last.values()].sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime() || a.replyId.localeCompare(b.replyId));
}
