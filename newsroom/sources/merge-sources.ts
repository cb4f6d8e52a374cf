import { z } from 'zod';
import type { AuditEvent } from '../audit/events';
import { claimChanged } from '../claims/claim-changed';
import { loadClaim } from '../claims/load-claim';
import { reviewTakenBack, stancesOn, takenBack } from '../claims/review-taken-back';
import { command, type CommandContext } from '../command';
import { recordEdit } from '../drafts/record-edit';
import { id, requiredProse } from '../input';
import { type Actor, system } from '../people/actor';
import { mergeSources as mayMerge } from '../permissions/can-with-sources';
import { visibleClaims } from '../permissions/visible';
import { refuse } from '../refusal';
import { refuseSealed } from '../sealed/refuse-sealed';
import type { Transaction } from '../transaction';
import { loadMerge, type MergedSource } from './load-merge';
import { mergeEffects, type MergeEffect } from './merge-effects';

/**
 * Makes one source of two entries of the directory. Notes, grades and who has it from the one go to the other; its
 * address leads on. Who did it and why is kept, and nobody takes it back.
 */
export const mergeSources = command({
  name: 'merge-sources',
  summary: 'Makes one source of two entries of the directory.',
  input: z.strictObject({
    keptId: id,
    mergedId: id,
    reason: requiredProse(1_000),
    contradictionsAccepted: z
      .boolean()
      .default(false)
      .describe('Whether the two may have spoken against each other on one claim: as one source they changed their mind.'),
  }),
  value: z.strictObject({ keptId: id }),
  async run(context, { keptId, mergedId, reason, contradictionsAccepted }) {
    const { db, actor, at, authorise } = context;
    authorise(mayMerge(actor));
    const { kept, merged } = await loadMerge(db, actor, { keptId, mergedId });
    if (actor.kind !== 'person') refuse('forbidden', 'Sources are merged by a person.');
    const effects = await mergeEffects(db, { keptId, mergedId }, at);
    if (!contradictionsAccepted && (await seesContradiction(db, actor, effects))) {
      refuse('conflict', 'The two spoke against each other on one claim. Say that as one source they changed their mind, or leave them two.');
    }
    await refuseSealed(db, [{ surface: 'the reason', text: reason }]);
    const before = new Map<string, Awaited<ReturnType<typeof stancesOn>>>();
    for (const { claimId } of effects) before.set(claimId, await stancesOn(db, claimId));
    const notes = await moveAll(db, kept, merged, at);
    await db.sourceMerge.create({ data: { sourceId: mergedId, keptId, reason, personId: actor.id, at } });
    const consequences: AuditEvent[] = [];
    for (const effect of effects) consequences.push(...(await follow(context, effect, before.get(effect.claimId) ?? [])));
    const data = { into: keptId, notes, claims: effects.length };
    return {
      value: { keptId },
      events: [{ name: 'source.merged', subject: { type: 'source', id: mergedId }, data }, ...consequences],
    };
  },
});

/** Of claims that the actor sees: who merges is told nothing of the others, which follow as if it had been accepted. */
async function seesContradiction(db: Transaction, actor: Actor, effects: readonly MergeEffect[]): Promise<boolean> {
  const ids = effects.filter(({ isContradiction }) => isContradiction).map(({ claimId }) => claimId);
  return ids.length > 0 && (await db.claim.count({ where: { AND: [{ id: { in: ids } }, visibleClaims(actor)] } })) > 0;
}

/** @returns how many notes moved */
async function moveAll(db: Transaction, kept: MergedSource, merged: MergedSource, at: Date): Promise<number> {
  await db.source.updateMany({ where: { upstreamId: merged.id }, data: { upstreamId: kept.id } });
  await db.source.updateMany({ where: { mergedIntoId: merged.id }, data: { mergedIntoId: kept.id } });
  await db.source.update({ where: { id: merged.id }, data: { mergedIntoId: kept.id, updatedAt: at } });
  await db.source.update({ where: { id: kept.id }, data: { upstreamId: kept.upstreamId ?? merged.upstreamId, updatedAt: at } });
  await db.$executeRaw`
    UPDATE desk.claims SET "toldSourceIds" = array_replace("toldSourceIds", ${merged.id}::uuid, ${kept.id}::uuid)
     WHERE id IN (SELECT "claimId" FROM desk.sourcing_notes WHERE "sourceId" = ${merged.id}::uuid)`;
  const { count } = await db.sourcingNote.updateMany({ where: { sourceId: merged.id }, data: { sourceId: kept.id } });
  return count;
}

const oneSource = 'Two sources of the claim turned out to be one.';

/** Where readers are told the same by as many, a live story needs nobody's look; a draft was approved on other sourcing all the same. */
async function follow(
  context: CommandContext,
  { claimId, concernsReaders }: MergeEffect,
  before: Awaited<ReturnType<typeof stancesOn>>,
): Promise<AuditEvent[]> {
  const { db, at } = context;
  const claim = await loadClaim(db, system, claimId);
  const withdrawn = await reviewTakenBack(db, claimId, before);
  if (concernsReaders || withdrawn) return claimChanged(context, claim, withdrawn ? takenBack : oneSource);
  await db.claim.update({ where: { id: claimId }, data: { updatedAt: at } });
  const events: AuditEvent[] = [];
  for (const story of claim.standsIn) events.push(...(await recordEdit(context, story, 'sourcing')));
  return events;
}
