import { now } from '@/platform/clock';
import { deskDatabase } from '@/platform/database';
import type { Person } from '../people/actor';
import { mergeSources } from '../permissions/can-with-sources';
import { visibleClaims, visibleSources, visibleStories } from '../permissions/visible';
import { liveStoriesOf } from '../publishing/live-stories';
import { Refused } from '../refusal';
import type { Transaction } from '../transaction';
import { loadMerge } from './load-merge';
import { mergeEffects } from './merge-effects';
import type { Merge } from './merged-parts';

/** What a merge will do, as far as this person sees what it touches; what they do not see follows all the same. */
export type MergePreview = {
  kept: { id: string; name: string };
  merged: { id: string; name: string };
  notes: number;
  downstream: number;
  grades: number;
  /** Claims whose sourcing will read otherwise. */
  claims: number;
  /** Approved drafts that lose their approval. */
  approvals: number;
  /** Stories before readers whose owner gets a task. */
  liveStories: number;
  /** Grants of anonymity that were given to the one: they stay with it and have to be asked for again. */
  grants: number;
  /** Claims of which the two say opposite things. */
  contradictions: { claimId: string; statement: string }[];
  /** Why the two cannot be one; nothing else is counted then. */
  refusal: string | null;
};

/** What would happen if the two sources were merged now; null for who may not, or does not see both. Nothing is written. */
export async function previewMerge(actor: Person, merge: Merge): Promise<MergePreview | null> {
  if (!mergeSources(actor).allowed) return null;
  return deskDatabase().$transaction(async (db) => {
    const [kept, merged] = [await named(db, actor, merge.keptId), await named(db, actor, merge.mergedId)];
    if (!kept || !merged) return null;
    const nothing = { notes: 0, downstream: 0, grades: 0, claims: 0, approvals: 0, liveStories: 0, grants: 0, contradictions: [] };
    try {
      await loadMerge(db, actor, merge);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { kept, merged, ...nothing, refusal: error.refusal.sentence };
    }
    return { kept, merged, ...(await consequences(db, actor, merge)), refusal: null };
  });
}

function named(db: Transaction, actor: Person, id: string) {
  return db.source.findFirst({ where: { id, mergedIntoId: null, ...visibleSources(actor) }, select: { id: true, name: true } });
}

async function consequences(db: Transaction, actor: Person, merge: Merge): Promise<Omit<MergePreview, 'kept' | 'merged' | 'refusal'>> {
  const { mergedId } = merge;
  const effects = await mergeEffects(db, merge, now());
  const claims = await db.claim.findMany({
    where: { AND: [{ id: { in: effects.map(({ claimId }) => claimId) } }, visibleClaims(actor)] },
    select: { id: true, statement: true },
  });
  const statementOf = new Map(claims.map(({ id, statement }) => [id, statement]));
  const seen = effects.filter(({ claimId }) => statementOf.has(claimId));
  const live = new Set<string>();
  for (const { claimId } of seen.filter(({ concernsReaders }) => concernsReaders)) {
    for (const storyId of await liveStoriesOf(db, claimId)) live.add(storyId);
  }
  const approved = {
    voidedAt: null,
    story: { AND: [visibleStories(actor), { stage: { in: ['approved' as const, 'scheduled' as const] } }, { appearances: { some: { takenOffAt: null, claimId: { in: seen.map(({ claimId }) => claimId) } } } }] },
  };
  return {
    notes: await db.sourcingNote.count({ where: { sourceId: mergedId, claim: visibleClaims(actor) } }),
    downstream: await db.source.count({ where: { AND: [{ upstreamId: mergedId, mergedIntoId: null }, visibleSources(actor)] } }),
    grades: await db.sourceGrade.count({ where: { source: { AND: [{ OR: [{ id: mergedId }, { mergedIntoId: mergedId }] }, visibleSources(actor)] } } }),
    claims: seen.length,
    approvals: await db.approval.count({ where: approved }),
    liveStories: await db.story.count({ where: { AND: [{ id: { in: [...live] } }, visibleStories(actor)] } }),
    grants: await db.anonymityRequest.count({
      where: { sourceId: mergedId, decision: { granted: true }, end: null, expiresAt: { gt: now() }, story: visibleStories(actor) },
    }),
    contradictions: seen
      .filter(({ isContradiction }) => isContradiction)
      .map(({ claimId }) => ({ claimId, statement: statementOf.get(claimId) ?? '' })),
  };
}
