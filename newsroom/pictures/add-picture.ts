import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sha256 } from '../answers';
import { command } from '../command';
import { id } from '../input';
import { writeStory } from '../permissions/can';
import { loadStory } from '../stories/load-story';
import { keepPicture } from './keep-picture';

/**
 * Adds a picture to a story, to be shown by a figure of its text. It is drawn anew from its pixels: whatever else the
 * file carried (place, camera, names, hidden payloads) stays out. Where it is from is told by `tell-picture-origin`.
 */
export const addPicture = command({
  name: 'add-picture',
  summary: 'Adds a picture, as base64, to a story; answers the hash a figure shows it by.',
  input: z.strictObject({ storyId: id, base64: z.base64().max(16 * 1024 * 1024, 'is larger than 12 MB') }),
  value: z.strictObject({ hash: sha256, width: z.int().positive(), height: z.int().positive() }),
  async prepare({ db, actor, authorise }, { storyId, base64 }) {
    authorise(writeStory(actor, await loadStory(db, actor, storyId)));
    const bytes = Buffer.from(base64, 'base64');
    return { ...(await keepPicture(bytes)), uploadHash: createHash('sha256').update(bytes).digest('hex') };
  },
  async run({ db, actor, at, authorise }, { storyId }, { renditions, ...picture }) {
    const story = await loadStory(db, actor, storyId);
    authorise(writeStory(actor, story));
    const { hash, width, height } = picture;
    const addedById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.picture.upsert({
      where: { storyId_hash: { storyId, hash } },
      create: { ...picture, storyId, addedById, addedAt: at },
      update: {},
    });
    await db.rendition.createMany({ data: renditions.map((rendition) => ({ ...rendition, pictureHash: hash })), skipDuplicates: true });
    return {
      value: { hash, width, height },
      events: [{ name: 'picture.added', subject: { type: 'story', id: storyId }, storyId, data: { hash } }],
    };
  },
});
