import { claimStates } from '../claims/sourcing-state';
import type { Contestation, Disposition, Verification } from '../claims/vocabulary';
import type { CommandContext } from '../command';
import type { PublicVoice } from '../published/shape';
import { changeForReaders, publicClaim } from './public-claim';
import { isEmbargoed } from './told-meanwhile';

type Context = Pick<CommandContext, 'db' | 'at' | 'touch'>;

/**
 * Shows readers at once that a claim fell, whoever found it out: the labels alone. Words, voices and how we tried wait
 * for an editor, since text by one person goes out only with a second. While an embargo on the claim runs, they are
 * told no more than that it is being looked at.
 * @returns whether readers are told anything new
 */
export function showFall(context: Context, claimId: string): Promise<boolean> {
  return show(context, claimId, ({ verification, contestation, disposition }) => ({ verification, contestation, disposition }));
}

/** Shows readers at once whether a claim is being looked at, stands, or was retracted, and nothing else of it. */
export function showDisposition(context: Context, claimId: string): Promise<boolean> {
  return show(context, claimId, ({ disposition }) => ({ disposition }));
}

type Labels = { verification: Verification; contestation: Contestation; disposition: Disposition };

async function show(context: Context, claimId: string, shown: (now: Labels) => Partial<Labels>): Promise<boolean> {
  const { db, at } = context;
  const [state] = await claimStates(db, [claimId]);
  const before = await db.publishedClaim.findUnique({ where: { id: claimId } });
  if (!state || !before) return false;
  const told = {
    verification: before.verification as Verification,
    contestation: before.contestation as Contestation,
    disposition: before.disposition as Disposition,
    voices: before.voices as unknown as PublicVoice[],
  };
  const { voices, ...former } = told;
  const labels = { ...former, ...(isEmbargoed(state, at.toISOString()) ? { disposition: state.disposition } : shown(state)) };
  const change = changeForReaders(told, { ...publicClaim(state, at.toISOString()), ...labels, voices });
  if (!change) return false;
  // How we tried led to the former label; beside this one it would be said of what it did not lead to.
  const method = labels.verification === former.verification ? {} : { method: '' };
  await db.publishedClaim.update({ where: { id: claimId }, data: { ...labels, ...method, updatedAt: at } });
  context.touch.claims([claimId]);
  await db.claimEvent.create({ data: { claimId, at, ...labels, ...change } });
  return true;
}
