import { agreedWords } from '../anonymity/agreed-words';
import { claimStates } from '../claims/sourcing-state';
import type { CommandContext } from '../command';
import type { Prisma } from '@/prisma/generated/client';
import { keepWhoseTold, loadTold } from './load-told';
import { changeForReaders } from './public-claim';
import { byId } from './told';
import { contestationHeard, isEmbargoed } from './told-meanwhile';
import { toldVoices } from './told-voices';

/**
 * Takes from readers at once, whoever noted it, the voice of a source that may be heard no more, or no more by the name they
 * have: a promise waits for nobody. Where they can be told of nobody any more who disputes the claim, it is not called
 * disputed either. All else that changed waits for an editor, and so does what became of a note that was taken away.
 * @returns whether readers are told anything else than before
 */
export async function dropUnheard(context: Pick<CommandContext, 'db' | 'at' | 'touch'>, claimId: string): Promise<boolean> {
  const { db, at } = context;
  const [state] = await claimStates(db, [claimId]);
  const told = (await loadTold(db, [claimId])).get(claimId);
  const now = at.toISOString();
  if (!state || !told || isEmbargoed(state, now)) return false;
  const before = byId(told.sourceIds, told.claim.voices);
  const kept = toldVoices(state, before, { now, agreed: (await agreedWords(db, [claimId], at))(claimId), extent: 'withdrawals' });
  const isUnheard = (sourceId: string) => state.notes.some(({ source }) => source.id === sourceId) && !kept.has(sourceId);
  const left = [...before].filter(([sourceId]) => !isUnheard(sourceId));
  if (left.length === before.size) return false;
  const voices = left.map(([, voice]) => voice);
  const contestation = contestationHeard(state, told.claim, voices);
  const claim = { ...told.claim, voices, contestation };
  await db.publishedClaim.update({ where: { id: claimId }, data: { voices: voices as unknown as Prisma.InputJsonArray, contestation, updatedAt: at } });
  await keepWhoseTold(db, [{ claim, sourceIds: left.map(([sourceId]) => sourceId), evidenceIds: told.evidenceIds }]);
  const change = changeForReaders(told.claim, claim);
  const { verification, disposition } = claim;
  if (change) await db.claimEvent.create({ data: { claimId, at, verification, contestation, disposition, ...change } });
  context.touch.claims([claimId]);
  return true;
}
