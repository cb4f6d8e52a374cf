import { z } from 'zod';
import type { Transaction } from '../transaction';
import { presentReplies } from './present-replies';
import { replyState, stateOfReply } from './reply';

/** A right of reply as the desk reads it. */
export const deskReply = replyState.extend({ by: z.string().describe('Who noted its present state.') });
export type DeskReply = z.output<typeof deskReply>;

/** By claim, who was asked for an answer, in the order in which they were asked. */
export async function readReplies(db: Transaction, claimIds: readonly string[]): Promise<(claimId: string) => DeskReply[]> {
  const rows = await presentReplies(db, claimIds);
  const people = await db.person.findMany({
    where: { id: { in: rows.map(({ recordedById }) => recordedById) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return (claimId) =>
    rows
      .filter((row) => row.claimId === claimId)
      .map((row) => ({ ...stateOfReply(row), by: nameOf.get(row.recordedById) ?? '' }));
}
