import type { Prisma } from '@/prisma/generated/client';
import { refuse } from '../refusal';
import { lockStories } from '../stories/load-story';
import type { Transaction } from '../transaction';

/**
 * Refuses what would leave a restricted story that readers have, or get at its hour, with nobody who sees it: nobody could
 * correct it then. Ask after the change, of the stories it concerns. Whoever asks may be an administrator, so the sentence
 * tells nothing of the story; a password that they hand over shuts a person out meanwhile.
 */
export async function keepSomebodyNamed(db: Transaction, concerned: Prisma.StoryWhereInput): Promise<void> {
  const before = { OR: [{ standing: 'live' as const }, { stage: 'scheduled' as const }] };
  const stories = await db.story.findMany({ where: { AND: [concerned, { restricted: true }, before] }, select: { id: true } });
  for (const { ownerId, namedIds } of await lockStories(db, stories.map(({ id }) => id))) {
    const seeing = { id: { in: [ownerId, ...namedIds] }, deactivatedAt: null, role: { not: 'admin' as const } };
    if ((await db.person.count({ where: seeing })) > 0) continue;
    refuse('conflict', 'Readers have a restricted story that nobody else could see and correct. Somebody named on it has to name a colleague first.');
  }
}
