import { z } from 'zod';
import { revisionNumber } from '../answers';
import { command } from '../command';
import { refuseWithoutHeadline } from '../drafts/refuse-without-headline';
import { evaluateStory } from '../gate/evaluate-story';
import { refuseFindings } from '../gate/refuse-findings';
import { id } from '../input';
import { approveStory as mayApprove } from '../permissions/can';
import { refuse } from '../refusal';
import { makeRevision } from '../revisions/make-revision';
import { contributorsOf, loadStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';
import { hashInput } from './hash-input';
import { markRead } from './mark-read';

/**
 * Approves exactly the words and the sourcing that the editor read: their hash is part of the request, and an approval
 * of anything else is refused. Any edit afterwards voids it.
 */
export const approveStory = command({
  name: 'approve-story',
  summary: 'Approves one exact state of a story.',
  input: z.strictObject({ storyId: id, revisionHash: hashInput }),
  value: z.strictObject({ approvalId: id, revision: revisionNumber }),
  async run(context, { storyId, revisionHash }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    const contributorIds = await contributorsOf(db, storyId);
    authorise(mayApprove(actor, { ...story, contributorIds }));
    const { state, ...evaluated } = await evaluateStory(db, story, at);
    if (state.hash !== revisionHash) refuse('stale', 'The story changed since you read it. Read it again before you approve.');
    refuseWithoutHeadline(state.document);
    refuseFindings(storyId, evaluated, 'approval');
    const revision = await makeRevision(context, story, state, 'approved');
    const personId = actor.kind === 'person' ? actor.id : story.ownerId;
    // The version that readers have went out on an approval that stands while nobody edits; this one is for the next.
    await db.approval.updateMany({
      where: { storyId, voidedAt: null },
      data: { voidedAt: at, voidedById: personId, voidReason: 'The same text was approved again.' },
    });
    const approval = await db.approval.create({
      data: { storyId, revisionId: revision.id, revisionHash, personId, at },
    });
    await markRead(context, storyId, revision.id);
    await moveStory(context, story, 'approve');
    const data = { revision: revision.number, hash: revisionHash };
    return {
      value: { approvalId: approval.id, revision: revision.number },
      events: [{ name: 'story.approved', subject: { type: 'story', id: storyId }, storyId, data }],
    };
  },
});
