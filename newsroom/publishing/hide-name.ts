import type { Prisma } from '@/prisma/generated/client';
import type { CommandContext } from '../command';
import type { PublicVoice } from '../published/shape';
import { touchStoriesOf } from './touch-stories';

/**
 * Takes a name that is sealed from now on out of what readers are told of these claims, whoever sealed it: to protect a
 * source waits for no editor. Who carried its word goes on speaking, for themselves; what the source said itself is left
 * out until there is leave for it to go unnamed. Nothing is told anew.
 */
export async function hideName(context: Pick<CommandContext, 'db' | 'touch'>, name: string, claimIds: readonly string[]): Promise<void> {
  const { db } = context;
  const rows = await db.publishedClaim.findMany({ where: { id: { in: [...claimIds] } }, select: { id: true, voices: true } });
  for (const { id, voices } of rows) {
    const told = voices as unknown as PublicVoice[];
    const kept = told.flatMap((voice) => withoutName(voice, name));
    if (kept.length === told.length && kept.every((voice, at) => voice === told[at])) continue;
    await db.publishedClaim.update({ where: { id }, data: { voices: kept as unknown as Prisma.InputJsonArray } });
    await touchStoriesOf(context, [id]);
  }
}

function withoutName(voice: PublicVoice, name: string): PublicVoice[] {
  if (voice.through === name) return [];
  if (voice.attribution !== name) return [voice];
  return voice.through === null ? [] : [{ ...voice, attribution: voice.through, through: null }];
}
