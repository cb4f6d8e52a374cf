import type { ClaimEvent } from '@/prisma/generated/client';
import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import { falls, type WaveCause } from '../falls/cause';
import { noLongerFalse, undoFall } from '../falls/undo-fall';
import { refreshPublicRecord } from '../permissions/can';
import { showDisposition } from '../publishing/show-labels';
import type { Transaction } from '../transaction';
import { isDowngrade } from './assessment';
import { lastSound } from './last-sound';
import type { Verification } from './vocabulary';

/**
 * A claim that was lowered, and is raised again to at least what readers were told before, is no longer under review,
 * unless meanwhile a source withdrew it or its evidence was found altered: that only a new version answers. So it is
 * with claims that readers do not have: their first publication is the end of every review. What followed from its
 * having been lowered is seen to with it.
 */
export async function endReviewOfRaised(
  context: Pick<CommandContext, 'db' | 'at'>,
  { id: claimId, verification: from }: { id: string; verification: Verification },
  to: Verification,
  personId: string,
): Promise<AuditEvent[]> {
  const { db } = context;
  const sound = await lastSound(db, claimId);
  if (!sound || (await fellSince(db, sound, ['withdrawn', 'evidence_altered']))) return [];
  if (isDowngrade(sound.verification as Verification, to)) return from === 'false' && to !== from ? noLongerFalse(context, claimId, personId) : [];
  await endReview(db, sound);
  return undoFall(context, claimId, personId);
}

/**
 * A claim that was only lowered was looked at for all its live stories when nothing is left to do in any. Readers are
 * told at once when whoever did the last of it may tell them; else with the next publication, or by an editor.
 */
export async function endReviewOfLookedAt(context: Pick<CommandContext, 'db' | 'actor' | 'at' | 'touch'>, claimIds: readonly string[]): Promise<void> {
  const { db, actor } = context;
  for (const claimId of [...new Set(claimIds)].sort()) {
    // Of two who finish the last two tasks at one moment, the second sees that nothing is open.
    await db.$queryRaw`SELECT 1 FROM desk.claims WHERE id = ${claimId}::uuid FOR UPDATE`;
    if ((await db.task.count({ where: { claimId, doneAt: null } })) > 0) continue;
    const sound = await lastSound(db, claimId);
    if (!sound || (await fellSince(db, sound, falls))) continue;
    const ended = await endReview(db, sound);
    if (ended && refreshPublicRecord(actor).allowed) await showDisposition(context, claimId);
  }
}

async function fellSince(db: Transaction, { claimId, at }: ClaimEvent, causes: readonly WaveCause[]): Promise<boolean> {
  return (await db.wave.count({ where: { claimId, at: { gt: at }, cause: { in: [...causes] } } })) > 0;
}

async function endReview(db: Transaction, { claimId, disposition }: ClaimEvent): Promise<boolean> {
  const back = disposition === 'corrected' ? disposition : 'live';
  const { count } = await db.claim.updateMany({ where: { id: claimId, disposition: 'under_review' }, data: { disposition: back } });
  return count > 0;
}
