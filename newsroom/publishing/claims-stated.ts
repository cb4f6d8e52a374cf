import type { Transaction } from '../transaction';

/** The ids of the claims that a version of a story states, in their order. */
export async function claimsStated(db: Transaction, storyId: string, version: number): Promise<string[]> {
  const stated = await db.publishedAppearance.findMany({
    where: { publication: { storyId, version } },
    distinct: ['claimId'],
    orderBy: { claimId: 'asc' },
    select: { claimId: true },
  });
  return stated.map(({ claimId }) => claimId);
}

/**
 * Those that this version does not state, and the version before did, or for which the story was to be looked at because
 * another language of it did.
 */
export async function claimsLeftOut(db: Transaction, storyId: string, version: number): Promise<string[]> {
  const now = new Set(await claimsStated(db, storyId, version));
  const lookedAt = await db.task.findMany({ where: { storyId }, distinct: ['claimId'], orderBy: { claimId: 'asc' }, select: { claimId: true } });
  const concerned = new Set([...(await claimsStated(db, storyId, version - 1)), ...lookedAt.map(({ claimId }) => claimId)]);
  return [...concerned].filter((id) => !now.has(id));
}
