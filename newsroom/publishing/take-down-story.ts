import { z } from 'zod';
import { command, type CommandContext } from '../command';
import { endAnsweredReviews } from '../falls/end-answered-reviews';
import { settleStory } from '../falls/settle-story';
import { id, requiredProse } from '../input';
import { takeDownStory as mayTakeDown } from '../permissions/can';
import { storyAddress } from '../published/story-address';
import { loadStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';
import { claimsLeftOut } from './claims-left-out';
import { dropSearchEntry } from './keep-search-entry';
import { withdrawPictures } from './withdraw-pictures';

/**
 * Takes a story from readers because the law obliges us to: its addresses answer that it is gone (410) and not a word
 * of what it was. A correction or a retraction never comes this way, and nothing leads back.
 */
export const takeDownStory = command({
  name: 'take-down-story',
  summary: 'Takes a story from readers for legal reasons; its address says that it is gone.',
  input: z.strictObject({ storyId: id, reason: requiredProse(2_000).describe('For the newsroom; readers are not told it.') }),
  value: z.null(),
  async run(context, { storyId, reason }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(mayTakeDown(actor, story));
    const { currentVersion: version, ...shown } = await db.publishedStory.update({
      where: { id: storyId },
      data: { standing: 'taken_down', updatedAt: at },
    });
    // Before its pictures: what is named first is gone when this is answered.
    context.touch.addresses([storyAddress(shown)]);
    await dropSearchEntry(db, storyId);
    await withdrawPictures(context, storyId);
    const personId = actor.kind === 'person' ? actor.id : story.ownerId;
    await settleStory(context, storyId, { personId, told: 'nothing' });
    await endAnsweredReviews(context, await claimsLeftOut(db, { storyId, version: version + 1 }), storyId);
    context.touch.stories([storyId, ...(await otherLanguagesOf(db, { id: storyId, translationGroup: shown.translationGroup }))]);
    await moveStory(context, story, 'takeDown', reason);
    return {
      value: null,
      events: [{ name: 'story.taken-down', subject: { type: 'story', id: storyId }, storyId, data: { version } }],
    };
  },
});

/** They show words of it where they warn of a claim that it alone states: on their pages, and in the feeds of their lists. */
async function otherLanguagesOf(db: CommandContext['db'], { id, translationGroup }: { id: string; translationGroup: string | null }): Promise<string[]> {
  const others = await db.publishedStory.findMany({ where: { translationGroup: translationGroup ?? id, id: { not: id } }, select: { id: true } });
  return others.map((other) => other.id);
}
