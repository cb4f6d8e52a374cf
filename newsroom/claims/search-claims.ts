import { z } from 'zod';
import { deskDatabase } from '@/platform/database';
import { id } from '../input';
import type { Actor } from '../people/actor';
import { visibleClaims } from '../permissions/visible';
import { verifications } from './vocabulary';

export const foundClaim = z.strictObject({ id, statement: z.string(), verification: z.enum(verifications) });
export type FoundClaim = z.output<typeof foundClaim>;

const most = 12;

/**
 * Claims whose statements hold every word typed so far, the last changed first.
 * @param exceptStoryId leaves out claims that stand in this story already.
 */
export async function searchClaims(actor: Actor, typed: string, exceptStoryId?: string): Promise<FoundClaim[]> {
  const words = typed.trim().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  const holdsWords = words.map((word) => ({ statement: { contains: word, mode: 'insensitive' as const } }));
  return deskDatabase().claim.findMany({
    where: {
      AND: [visibleClaims(actor), ...holdsWords],
      ...(exceptStoryId && { appearances: { none: { storyId: exceptStoryId, current: { not: null } } } }),
    },
    select: { id: true, statement: true, verification: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
}
