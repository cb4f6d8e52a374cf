import type { CommandContext } from '../command';
import { liveStoriesOf } from './live-stories';
import { showDisposition } from './show-labels';

/**
 * With a story that is taken back go the claims that only its last version stated: they are marked retracted, until a
 * publication states them again. What another live story states, stands.
 */
export async function retractClaims(context: Pick<CommandContext, 'db' | 'at' | 'touch'>, publicationId: string): Promise<void> {
  const { db } = context;
  const stated = await db.publishedAppearance.findMany({
    where: { publicationId },
    distinct: ['claimId'],
    orderBy: { claimId: 'asc' },
    select: { claimId: true },
  });
  for (const { claimId } of stated) {
    if ((await liveStoriesOf(db, claimId)).length > 0) continue;
    await db.claim.update({ where: { id: claimId }, data: { disposition: 'retracted' } });
    await showDisposition(context, claimId);
  }
}
