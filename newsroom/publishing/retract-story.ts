import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Prisma } from '@/prisma/generated/client';
import { publicVersion } from '../answers';
import { command } from '../command';
import { endAnsweredReviews } from '../falls/end-answered-reviews';
import { followRetraction } from '../falls/follow-retraction';
import { settleStory } from '../falls/settle-story';
import { id, requiredProse } from '../input';
import { retractStory as mayRetract } from '../permissions/can';
import { storyAddress } from '../published/story-address';
import { makeRevision } from '../revisions/make-revision';
import { stateOf } from '../revisions/state';
import { loadStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';
import { claimsLeftOut } from './claims-left-out';
import { dropSearchEntry } from './keep-search-entry';
import { refuseInNotice } from './refuse-in-notice';
import { retractClaims } from './retract-claims';
import { withdrawPictures } from './withdraw-pictures';

/** Takes a story back before readers: the address stays, with a notice that says why. */
export const retractStory = command({
  name: 'retract-story',
  summary: 'Retracts a live story; its address stays, with a notice.',
  input: z.strictObject({ storyId: id, notice: requiredProse(2_000) }),
  value: z.strictObject({ version: publicVersion }),
  async run(context, { storyId, notice }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(mayRetract(actor, story));
    await refuseInNotice(db, storyId, notice);
    const state = await stateOf(db, storyId, story.draft);
    const revision = await makeRevision(context, story, state, 'published', { name: 'Draft when the story was retracted' });
    const shown = await db.publishedStory.findUniqueOrThrow({ where: { id: storyId } });
    const last = await db.publication.findUniqueOrThrow({
      where: { storyId_version: { storyId, version: shown.currentVersion } },
    });
    const version = shown.currentVersion + 1;
    const publicationId = randomUUID();
    const { id: _, ...kept } = last;
    await db.publication.create({
      data: {
        ...kept,
        id: publicationId,
        version,
        kind: 'retraction',
        document: last.document as Prisma.InputJsonObject,
        note: notice,
        publishedAt: at,
      },
    });
    await db.publishedStory.update({
      where: { id: storyId },
      data: { standing: 'retracted', currentVersion: version, updatedAt: at },
    });
    // Before its pictures: what is named first is new when this is answered.
    context.touch.addresses([storyAddress(shown)]);
    await dropSearchEntry(db, storyId);
    await withdrawPictures(context, storyId);
    await db.correction.create({
      data: { storyId, publicationId, kind: 'retraction', wrong: last.headline, right: notice, at },
    });
    const personId = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.publishing.create({
      data: { id: publicationId, storyId, version, kind: 'retraction', revisionId: revision.id, personId, at },
    });
    await retractClaims(context, last.id);
    await endAnsweredReviews(context, await claimsLeftOut(db, { storyId, version }), storyId);
    const consequences = await followRetraction(context, story, last.id);
    await settleStory(context, storyId, { personId, told: 'retraction' });
    context.touch.stories([storyId]);
    await moveStory(context, story, 'retract', notice);
    const data = { version, kind: 'retraction' as const, revision: revision.number, hash: last.revisionHash, urgent: false };
    return {
      value: { version },
      events: [{ name: 'publication.made', subject: { type: 'story', id: storyId }, storyId, data }, ...consequences],
    };
  },
});
