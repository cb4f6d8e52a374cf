import { z } from 'zod';
import { deskDatabase } from '@/platform/database';
import { answeredAt } from '../answers';
import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';

export const touched = z.strictObject({
  touchedAt: answeredAt,
  stageSince: answeredAt.describe('When it last changed its stage or its standing.'),
});

/**
 * When text, sourcing, stage or standing of a story last changed, and when its stage or standing did (ISO 8601, UTC), for
 * who may see it; null otherwise.
 */
export async function readTouched(actor: Actor, id: string): Promise<z.output<typeof touched> | null> {
  const story = await deskDatabase().story.findFirst({
    where: { id, ...visibleStories(actor) },
    select: { touchedAt: true, stageSince: true },
  });
  return story && { touchedAt: story.touchedAt.toISOString(), stageSince: story.stageSince.toISOString() };
}
