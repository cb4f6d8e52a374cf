import { claimStates } from '../claims/sourcing-state';
import type { Contestation, Disposition, Verification } from '../claims/vocabulary';
import type { CommandContext } from '../command';
import type { PublicVoice } from '../published/shape';
import { changeForReaders, publicClaim } from './public-claim';
import { touchStoriesOf } from './touch-stories';

/**
 * Shows readers at once that a claim fell, whoever found it out: the labels alone. Words, voices and how we tried wait
 * for an editor, since text by one person goes out only with a second.
 * @returns whether readers are told anything new
 */
export async function showFall(context: Pick<CommandContext, 'db' | 'at' | 'touch'>, claimId: string): Promise<boolean> {
  const { db, at } = context;
  const [state] = await claimStates(db, [claimId]);
  const before = await db.publishedClaim.findUnique({ where: { id: claimId } });
  if (!state || !before) return false;
  const { verification, contestation, disposition } = state;
  const labels = { verification, contestation, disposition };
  const voices = before.voices as unknown as PublicVoice[];
  const told = {
    verification: before.verification as Verification,
    contestation: before.contestation as Contestation,
    disposition: before.disposition as Disposition,
    voices,
  };
  const summary = changeForReaders(told, { ...publicClaim(state, at.toISOString()), voices });
  if (summary === null) return false;
  await db.publishedClaim.update({ where: { id: claimId }, data: { ...labels, updatedAt: at } });
  await touchStoriesOf(context, [claimId]);
  await db.claimEvent.create({ data: { claimId, at, ...labels, summary } });
  return true;
}
