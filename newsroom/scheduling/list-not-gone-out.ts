import { deskDatabase } from '@/platform/database';
import type { Person } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { whetherAwaitingSecond } from '../stories/first-awaiting-second';

/** A publication that was to go out at its hour and did not, while nobody has taken it up. Times are ISO 8601, UTC. */
export type NotGoneOut = {
  id: string;
  storyId: string;
  headline: string;
  /** Out before a second person approved, and still waiting for one. */
  awaitsSecond: boolean;
  goesOutAt: string;
  /** `held`: a claim of it fell before its hour. `refused`: the rules did not let it pass at its hour. */
  ending: 'held' | 'refused';
  reason: string;
  /** What held it. */
  waveId: string | null;
};

const most = 30;

/** What did not go out of a person's own stories, and of those that they gave an hour: the last to fail first. */
export async function listNotGoneOut(actor: Person): Promise<NotGoneOut[]> {
  const rows = await deskDatabase().scheduledPublication.findMany({
    where: {
      ending: { in: ['held', 'refused'] },
      settledAt: null,
      OR: [{ scheduledById: actor.id }, { story: { ownerId: actor.id } }],
      story: { AND: [visibleStories(actor), { stage: { not: 'spiked' } }] },
    },
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      storyId: true,
      goesOutAt: true,
      ending: true,
      endedReason: true,
      waveId: true,
      story: { select: { headline: true, publishings: whetherAwaitingSecond } },
    },
  });
  return rows.map(({ id, storyId, goesOutAt, ending, endedReason: reason, waveId, story }) => ({
    id,
    storyId,
    headline: story.headline,
    awaitsSecond: story.publishings.length > 0,
    goesOutAt: goesOutAt.toISOString(),
    ending: ending === 'held' ? 'held' : 'refused',
    reason,
    waveId,
  }));
}
