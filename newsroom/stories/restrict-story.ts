import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { restrictStory as mayRestrict } from '../permissions/can';
import { hideSources, showSources } from '../sources/hide-sources';
import { loadStory } from './load-story';

/** Makes a story invisible, title included, to everyone not named on it; or opens it to the desk again. */
export const restrictStory = command({
  name: 'restrict-story',
  summary: 'Hides a story from everyone not named on it, or opens it to the desk again.',
  input: z.strictObject({ storyId: id, restricted: z.boolean() }),
  value: z.strictObject({ restricted: z.boolean() }),
  async run({ db, actor, at, authorise }, { storyId, restricted }) {
    const story = await loadStory(db, actor, storyId);
    authorise(mayRestrict(actor, story));
    if (restricted && actor.kind === 'person' && actor.id !== story.ownerId) {
      await db.storyMember.upsert({
        where: { storyId_personId: { storyId, personId: actor.id } },
        create: { storyId, personId: actor.id, addedById: actor.id, addedAt: at },
        update: {},
      });
    }
    await db.story.update({ where: { id: storyId }, data: { restricted } });
    await (restricted ? hideSources(db, storyId) : showSources(db, actor, storyId));
    const name = restricted ? 'story.restricted' : 'story.unrestricted';
    return {
      value: { restricted },
      events: [{ name, subject: { type: 'story', id: storyId }, storyId, data: {} }],
    };
  },
});
