import type { Prisma } from '@/prisma/generated/client';
import type { CommandContext } from '../command';
import type { PublicVoice } from '../published/shape';
import { keepWhoseTold, loadTold } from './load-told';

/**
 * Takes a name that is sealed from now on out of what readers are told of these claims, whoever sealed it: to protect a
 * source waits for no editor. Who carried its word goes on speaking, for themselves; what the source said itself is left
 * out until there is leave for it to go unnamed. Nothing is told anew.
 */
export async function hideName(context: Pick<CommandContext, 'db' | 'touch'>, name: string, claimIds: readonly string[]): Promise<void> {
  const { db } = context;
  for (const [id, { claim, ...told }] of await loadTold(db, claimIds)) {
    const kept = claim.voices.flatMap((voice, index) => withoutName(voice, name).map((one) => ({ voice: one, sourceId: told.sourceIds[index] })));
    const voices = kept.map(({ voice }) => voice);
    if (voices.length === claim.voices.length && voices.every((voice, index) => voice === claim.voices[index])) continue;
    await db.publishedClaim.update({ where: { id }, data: { voices: voices as unknown as Prisma.InputJsonArray } });
    await keepWhoseTold(db, [{ ...told, claim, sourceIds: kept.flatMap(({ sourceId }) => sourceId ?? []) }]);
    context.touch.claims([id]);
  }
}

function withoutName(voice: PublicVoice, name: string): PublicVoice[] {
  if (voice.through === name) return [];
  if (voice.attribution !== name) return [voice];
  return voice.through === null ? [] : [{ ...voice, attribution: voice.through, through: null }];
}
