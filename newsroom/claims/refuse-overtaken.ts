import type { CommandContext } from '../command';
import { Overtaken } from '../overtaken';

/**
 * A change of a claim takes its moment before it waits for its turn, and may have been overtaken by then. Whether readers are
 * warned, and whether somebody has looked since, goes by the order of moments: so it is begun anew with a later one. Call
 * it once the rows of the claim and of its stories are locked.
 * @param storyIds the live stories that the claim reaches
 */
export async function refuseOvertaken({ db, at }: Pick<CommandContext, 'db' | 'at'>, claimId: string, storyIds: readonly string[]): Promise<void> {
  const [found] = await db.$queryRaw<{ overtaken: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM published.publications WHERE "storyId" = ANY(${[...storyIds]}::uuid[]) AND "publishedAt" >= ${at}::timestamptz)
        OR EXISTS (SELECT 1 FROM published.claim_events WHERE "claimId" = ${claimId}::uuid AND at > ${at}::timestamptz)
        OR EXISTS (SELECT 1 FROM desk.line_checks WHERE "storyId" = ANY(${[...storyIds]}::uuid[]) AND "claimId" = ${claimId}::uuid AND at > ${at}::timestamptz) AS overtaken`;
  if (found?.overtaken) throw new Overtaken();
}
