import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { shareStory as mayShare } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from './load-story';

/** Names a colleague on a story: they may write it, and see it when it is restricted. */
export const shareStory = command({
  name: 'share-story',
  summary: 'Names a colleague on a story.',
  input: z.strictObject({ storyId: id, personId: id }),
  value: z.strictObject({ name: z.string().describe('The colleague’s name.') }),
  async run({ db, actor, at, authorise }, { storyId, personId }) {
    const story = await loadStory(db, actor, storyId);
    authorise(mayShare(actor, story));
    const person = await db.person.findFirst({ where: { id: personId, deactivatedAt: null, role: { not: 'admin' } } });
    if (!person) refuse('not_found', 'There is no such colleague who could work on a story.');
    await db.storyMember.upsert({
      where: { storyId_personId: { storyId, personId } },
      create: { storyId, personId, addedById: actor.kind === 'person' ? actor.id : story.ownerId, addedAt: at },
      update: {},
    });
    return {
      value: { name: person.name },
      events: [{ name: 'story.shared', subject: { type: 'story', id: storyId }, storyId, data: { personId } }],
    };
  },
});
