import type { Actor } from '../people/actor';
import { visibleSources } from '../permissions/visible';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import { withUpstream } from './claims-resting-on';

/**
 * Whoever sees a claim sees where its sources have it from. So nobody puts upstream of a source what they do not see, nor,
 * where the whole desk knows the source, what only those know who are named on a restricted story.
 */
export async function refuseUnseenUpstream(db: Transaction, actor: Actor, source: { upstreamId: string | null; listed: boolean }): Promise<void> {
  const { upstreamId, listed } = source;
  if (upstreamId === null) return;
  const upstream = await db.source.findFirst({ where: { id: upstreamId, mergedIntoId: null, ...visibleSources(actor) }, select: { listed: true } });
  if (!upstream) refuse('not_found', 'There is no such source upstream.');
  if (listed && !upstream.listed) {
    refuse('conflict', 'The whole desk knows this source, and only some know where you say it has it from. Note in the restricted story a source of its own that carries the word.');
  }
}

/** A story that everybody sees tells, before readers too, where its sources have it from: nobody lets it tell what they do not see. */
export async function refuseHiddenOrigin(db: Transaction, actor: Actor, sourceId: string): Promise<void> {
  const chain = await withUpstream(db, [sourceId]);
  if (chain.length === 1) return;
  const seen = await db.source.count({ where: { AND: [{ id: { in: chain } }, visibleSources(actor)] } });
  if (seen < chain.length) refuse('conflict', 'Only some know where this source has it from, and this story would tell it. Note a source of its own instead.');
}
