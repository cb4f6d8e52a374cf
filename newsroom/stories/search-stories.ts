import { z } from 'zod';
import { deskDatabase } from '@/platform/database';
import { id } from '../input';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';

export const foundStory = z.strictObject({ id, headline: z.string(), language: z.string().describe('BCP 47.') });
export type FoundStory = z.output<typeof foundStory>;

const most = 12;

/**
 * Stories whose headlines hold every word typed so far, the last touched first.
 * @param exceptStoryId leaves this one out.
 */
export async function searchStories(actor: Actor, typed: string, exceptStoryId?: string): Promise<FoundStory[]> {
  const words = typed.trim().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  const holdsWords = words.map((word) => ({ headline: { contains: word, mode: 'insensitive' as const } }));
  return deskDatabase().story.findMany({
    where: { AND: [visibleStories(actor), { headline: { not: '' } }, ...holdsWords], ...(exceptStoryId && { id: { not: exceptStoryId } }) },
    select: { id: true, headline: true, language: true },
    orderBy: [{ touchedAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
}
