import { z } from 'zod';
import { publicVersion } from '../answers';
import { command } from '../command';
import { evaluateStory } from '../gate/evaluate-story';
import { refuseFindings } from '../gate/refuse-findings';
import { id } from '../input';
import { publishStory as mayPublish } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';
import { finishPublication } from './finish-publication';
import { kindRefusal, publishFields } from './publish-input';

/**
 * Publishes the approved state of a story. Inside one transaction: the present hash must be the one that stands approved,
 * and the gate is evaluated on exactly that; then readers have it, or nothing happened.
 */
export const publishStory = command({
  name: 'publish-story',
  summary: 'Publishes the approved state of a story.',
  input: z.strictObject(publishFields),
  value: z.strictObject({ publicationId: id, version: publicVersion }),
  async run(context, request) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, request.storyId);
    authorise(mayPublish(actor, story));
    const refusal = kindRefusal(request, story.standing);
    if (refusal) refuse('malformed', refusal);
    const { findings, state } = await evaluateStory(db, story, at);
    const approval = await db.approval.findFirst({ where: { storyId: story.id, voidedAt: null, revisionHash: state.hash } });
    if (!approval) refuse('stale', 'What stands here now is not what was approved. Have it approved again.');
    refuseFindings(findings, 'publication');
    return finishPublication(context, story, state, request, { transition: 'publish', approvalId: approval.id });
  },
});
