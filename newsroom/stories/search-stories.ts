import { z } from 'zod';
import { deskDatabase } from '@/platform/database';
import { id } from '../input';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { whetherAwaitingSecond } from './first-awaiting-second';

export const foundStory = z.strictObject({
  id,
  headline: z.string(),
  language: z.string().describe('BCP 47.'),
  awaitsSecond: z.boolean().describe('Out before a second person approved, and still waiting for one.'),
});
export type FoundStory = z.output<typeof foundStory>;

const most = 12;

/**
 * Stories whose headlines hold every word typed so far, the last touched first.
 * @param except leaves this one out.
 * @param live leaves out what is not before readers.
 */
export async function searchStories(actor: Actor, typed: string, { except, live = false }: { except?: string | undefined; live?: boolean } = {}): Promise<FoundStory[]> {
  const words = typed.trim().slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  const holdsWords = words.map((word) => ({ headline: { contains: word, mode: 'insensitive' as const } }));
  const rows = await deskDatabase().story.findMany({
    where: { AND: [visibleStories(actor), { headline: { not: '' } }, ...holdsWords], ...(except && { id: { not: except } }), ...(live && { standing: 'live' }) },
    select: { id: true, headline: true, language: true, publishings: whetherAwaitingSecond },
    orderBy: [{ touchedAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(({ publishings, ...story }) => ({ ...story, awaitsSecond: publishings.length > 0 }));
}
