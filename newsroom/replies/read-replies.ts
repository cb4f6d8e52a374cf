import { z } from 'zod';
import { answeredAt } from '../answers';
import type { Transaction } from '../transaction';
import { replyHistories } from './present-replies';
import { replyState, stateOfReply } from './reply';

/** A right of reply as the desk reads it. */
export const deskReply = replyState.extend({
  by: z.string().describe('Who noted its present state.'),
  history: z
    .array(replyState.pick({ asked: true, how: true, askedAt: true, deadline: true, answer: true, words: true }).extend({ by: z.string(), at: answeredAt }))
    .describe('Every state of it, the first first and the present one last: who noted it, and when.'),
});
export type DeskReply = z.output<typeof deskReply>;

/** By claim, who was asked for an answer, in the order in which they were asked. */
export async function readReplies(db: Transaction, claimIds: readonly string[]): Promise<(claimId: string) => DeskReply[]> {
  const histories = await replyHistories(db, claimIds);
  const people = await db.person.findMany({
    where: { id: { in: histories.flat().map(({ recordedById }) => recordedById) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const by = (personId: string) => nameOf.get(personId) ?? '';
  return (claimId) =>
    histories.flatMap((rows) => {
      const present = rows.at(-1);
      if (present?.claimId !== claimId) return [];
      const history = rows.map((row) => {
        const { asked, how, askedAt, deadline, answer, words } = stateOfReply(row);
        return { asked, how, askedAt, deadline, answer, words, by: by(row.recordedById), at: row.at.toISOString() };
      });
      return [{ ...stateOfReply(present), by: by(present.recordedById), history }];
    });
}
