import { z } from 'zod';
import { emptyDocument } from '@/editor/empty-document';
import { EDITOR_VERSION } from '@/editor/version';
import type { Prisma } from '@/prisma/generated/client';
import { command } from '../command';
import { id, line } from '../input';
import { startStory as mayStart } from '../permissions/can';
import { refuse } from '../refusal';

/** Begins a story with an empty draft. The id comes from the browser, so a double click begins one story. */
export const startStory = command({
  name: 'start-story',
  summary: 'Begins a story with an empty draft.',
  input: z.strictObject({ id, sectionId: id, headline: line(300).default('') }),
  value: z.strictObject({ id }),
  async run({ db, actor, at, authorise }, { id: storyId, sectionId, headline }) {
    authorise(mayStart(actor));
    if (actor.kind !== 'person') refuse('forbidden', 'A story needs an owner.');
    const existing = await db.story.findUnique({ where: { id: storyId }, select: { ownerId: true } });
    if (existing) refuse('conflict', 'This story has been started already.');
    const section = await db.section.findUnique({ where: { id: sectionId } });
    if (!section) refuse('not_found', 'There is no such section.');
    await db.story.create({
      data: { id: storyId, sectionId, ownerId: actor.id, headline, byline: actor.name, createdAt: at, touchedAt: at, stageSince: at },
    });
    await db.draft.create({
      data: {
        storyId,
        document: emptyDocument({ headline }) as unknown as Prisma.InputJsonObject,
        editorVersion: EDITOR_VERSION,
        savedAt: at,
        savedById: actor.id,
      },
    });
    // Whoever wrote the headline has edited the story, and does not approve it alone.
    if (headline) await db.contribution.create({ data: { storyId, personId: actor.id, at } });
    return {
      value: { id: storyId },
      events: [{ name: 'story.started', subject: { type: 'story', id: storyId }, storyId, data: { sectionId } }],
    };
  },
});
