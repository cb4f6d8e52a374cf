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

/** Those of the version before that this one states no more. */
export async function claimsLeftOut(db: Transaction, storyId: string, version: number): Promise<string[]> {
  const now = new Set(await claimsStated(db, storyId, version));
  return (await claimsStated(db, storyId, version - 1)).filter((id) => !now.has(id));
}
