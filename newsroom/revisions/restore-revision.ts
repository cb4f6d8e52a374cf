import { z } from 'zod';
import { EDITOR_VERSION } from '@/editor/version';
import { anchorsOf } from '@/editor/anchors';
import type { DocumentJson } from '@/editor/document';
import { publicDocument } from '@/editor/public-document';
import type { Prisma } from '@/prisma/generated/client';
import { draftVersion } from '../answers';
import { command } from '../command';
import { headlineOf } from '../drafts/document-facts';
import { followAnchors } from '../drafts/follow-anchors';
import { recordEdit } from '../drafts/record-edit';
import { id, ordinal } from '../input';
import { writeStory } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';
import { makeRevision } from './make-revision';
import { refuseSealedSnapshot } from './refuse-sealed-snapshot';

/** Makes the words of an earlier revision the working text again. What stood there is kept as a revision first. */
export const restoreRevision = command({
  name: 'restore-revision',
  summary: 'Makes an earlier revision the working text again.',
  input: z.strictObject({ storyId: id, revisionId: id, basedOn: ordinal }),
  value: z.strictObject({ version: draftVersion }),
  async run(context, { storyId, revisionId, basedOn }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(writeStory(actor, story));
    if (basedOn !== story.draft.version) refuse('stale', 'The text was edited meanwhile. Look again before you restore.');
    const revision = await db.revision.findFirst({ where: { id: revisionId, storyId } });
    if (!revision) refuse('not_found', 'There is no such revision of this story.');
    await makeRevision(context, story, await refuseSealedSnapshot(db, story, at), 'restored');

    const appearances = await db.appearance.findMany({ where: { storyId } });
    const known = new Set(appearances.map((appearance) => appearance.id));
    const earlier = revision.document as unknown as DocumentJson;
    const document = anchorsOf(earlier).every((anchor) => known.has(anchor.id))
      ? earlier
      : publicDocument(earlier, (anchorId) => known.has(anchorId));
    const version = story.draft.version + 1;
    await followAnchors(db, appearances, document, at);
    await db.draft.update({
      where: { storyId },
      data: {
        version,
        document: document as unknown as Prisma.InputJsonObject,
        editorVersion: EDITOR_VERSION,
        savedAt: at,
        savedById: actor.kind === 'person' ? actor.id : story.ownerId,
      },
    });
    await db.story.update({ where: { id: storyId }, data: { headline: headlineOf(document) } });
    const voided = await recordEdit(context, story, 'text');
    const data = { revision: revision.number };
    return {
      value: { version },
      events: [{ name: 'revision.restored', subject: { type: 'story', id: storyId }, storyId, data }, ...voided],
    };
  },
});
