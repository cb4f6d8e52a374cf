import { storiesStating } from '../published/stories-stating';
import type { Transaction } from '../transaction';

/** Ids of the stories whose publication before readers now relies on the claim. */
export async function liveStoriesOf(db: Transaction, claimId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM ${storiesStating([claimId])} WHERE "currentVersion" = version AND standing = 'live' ORDER BY 1`;
  return rows.map(({ id }) => id);
}
