import type { CommandContext } from '../command';
import type { StoryFacts } from '../permissions/can';
import { refuse } from '../refusal';
import { endSchedule } from '../scheduling/end-schedule';
import { after, standsFor, type Transition } from './transitions';

/**
 * Takes a story along one transition of the table and writes down who, when and why. What the newsroom does by itself is
 * nobody's act.
 */
export async function moveStory(
  { db, actor, at }: Pick<CommandContext, 'db' | 'actor' | 'at'>,
  story: Pick<StoryFacts, 'stage' | 'standing'> & { id: string },
  transition: Transition,
  reason = '',
): Promise<void> {
  const possible = standsFor(transition, story);
  if (!possible.allowed) refuse('conflict', possible.reason);
  const next = after(transition, story);
  await db.story.update({ where: { id: story.id }, data: { ...next, touchedAt: at, stageSince: at, cameBy: transition }, select: { id: true } });
  if (story.stage === 'scheduled') await endSchedule(db, story.id, transition, reason, at);
  await db.stageChange.create({
    data: {
      storyId: story.id,
      transition,
      fromStage: story.stage,
      toStage: next.stage,
      fromStanding: story.standing,
      toStanding: next.standing,
      personId: actor.kind === 'person' ? actor.id : null,
      reason,
      at,
    },
    select: { id: true },
  });
}
