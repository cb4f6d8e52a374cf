import type { Transaction } from '../transaction';
import { falls } from './cause';

/**
 * Of these claims, the ids of those that fell or were lowered and that another live story has still to be looked at for.
 * While it has, no publication of this one takes the warning from its readers.
 */
export async function fallenElsewhere(db: Transaction, claimIds: readonly string[], storyId: string): Promise<string[]> {
  const open = await db.task.findMany({
    where: {
      claimId: { in: [...claimIds] },
      storyId: { not: storyId },
      doneAt: null,
      wave: { cause: { in: [...falls, 'downgraded'] } },
      story: { standing: 'live' },
    },
    distinct: ['claimId'],
    select: { claimId: true },
  });
  return open.map(({ claimId }) => claimId);
}
