import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { secondPublication as maySecond } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory, writersOf } from '../stories/load-story';

/** A second person approves, afterwards, what was published urgently. */
export const secondPublication = command({
  name: 'second-publication',
  summary: 'Approves afterwards what was published urgently.',
  input: z.strictObject({ storyId: id, version: z.int().positive() }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { storyId, version }) {
    const story = await loadStory(db, actor, storyId);
    const publishing = await db.publishing.findUnique({ where: { storyId_version: { storyId, version } } });
    if (!publishing?.urgentReason) refuse('not_found', 'There is no such urgent publication.');
    const contributorIds = await writersOf(db, story);
    authorise(maySecond(actor, { ...story, contributorIds }, publishing.personId));
    if (publishing.secondedAt) refuse('conflict', 'A second person has approved it already.');
    const secondedById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.publishing.update({ where: { id: publishing.id }, data: { secondedById, secondedAt: at } });
    return {
      value: null,
      events: [{ name: 'publication.seconded', subject: { type: 'story', id: storyId }, storyId, data: { version } }],
    };
  },
});
