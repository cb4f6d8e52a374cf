import { deskDatabase } from '@/platform/database';
import { storiesReached } from '../falls/stories-reached';
import { scheduledOn } from '../falls/hold-scheduled';
import type { Person } from '../people/actor';
import { withdrawSource } from '../permissions/can-with-sources';
import { visibleClaims, visibleSources, visibleStories } from '../permissions/visible';
import { supportingStances } from '../claims/vocabulary';
import { wordsStanding } from './words-standing';

/** What follows when a source withdraws everything, as far as this person sees what it touches. */
export type WithdrawalPreview = {
  /** Claims on which its word counts, the last changed first, and whether it stands behind them. */
  claims: { id: string; statement: string; falls: boolean }[];
  /** Stories before readers that rest on one that falls, other languages among them. */
  liveStories: number;
  /** Those of them whose readers are warned at once. */
  warned: number;
  /** Publications that wait for their hour and are held. */
  held: number;
};

/** What would happen if the source withdrew all it said now; null for who may not say so, or does not see it. Nothing is written. */
export async function previewWithdrawal(actor: Person, sourceId: string): Promise<WithdrawalPreview | null> {
  if (!withdrawSource(actor).allowed) return null;
  return deskDatabase().$transaction(async (db) => {
    const source = await db.source.findFirst({ where: { id: sourceId, mergedIntoId: null, ...visibleSources(actor) }, select: { id: true } });
    if (!source) return null;
    const words = await wordsStanding(db, sourceId);
    const behind = new Set(words.filter(({ last }) => supportingStances.includes(last.stance)).map(({ claimId }) => claimId));
    const seen = await db.claim.findMany({
      where: { AND: [{ id: { in: words.map(({ claimId }) => claimId) } }, visibleClaims(actor)] },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      select: { id: true, statement: true },
    });
    const claims = seen.map((claim) => ({ ...claim, falls: behind.has(claim.id) }));
    const falling = claims.filter(({ falls }) => falls).map(({ id }) => id);
    const reached = await storiesReached(db, falling);
    const visible = async (ids: readonly string[]) => db.story.count({ where: { AND: [{ id: { in: [...new Set(ids)] } }, visibleStories(actor)] } });
    const held: string[] = [];
    for (const id of falling) held.push(...(await scheduledOn(db, id)));
    return {
      claims,
      liveStories: await visible(reached.map(({ id }) => id)),
      warned: await visible(reached.filter(({ core }) => core).map(({ id }) => id)),
      held: await visible(held),
    };
  });
}
