import { z } from 'zod';
import { publicVersion } from '../answers';
import { command } from '../command';
import { refuseWithoutHeadline } from '../drafts/refuse-without-headline';
import { awaitsCorrection } from '../falls/awaits-correction';
import { evaluateStory } from '../gate/evaluate-story';
import { refuseFindings } from '../gate/refuse-findings';
import { id, requiredProse } from '../input';
import { publishUrgently as mayPublish } from '../permissions/can';
import { refuse } from '../refusal';
import { hashInput } from '../review/hash-input';
import { loadStory } from '../stories/load-story';
import { lockLanguages } from '../stories/lock-languages';
import { finishPublication } from './finish-publication';
import { kindRefusal, publishFields, toldBeside } from './publish-input';

/**
 * Publishes before a second person approved, for a typed reason. The rules of sourcing hold all the same; only the
 * second pair of eyes comes afterwards, and the story stays in a queue until it did.
 */
export const publishUrgently = command({
  name: 'publish-urgently',
  summary: 'Publishes a story before a second person approved, for a typed reason.',
  input: z.strictObject({ ...publishFields, revisionHash: hashInput, urgentReason: requiredProse(1_000) }),
  value: z.strictObject({ publicationId: id, version: publicVersion }),
  async run(context, { revisionHash, urgentReason, ...request }) {
    const { db, actor, at, authorise } = context;
    await lockLanguages(db, request.storyId);
    const story = await loadStory(db, actor, request.storyId);
    authorise(mayPublish(actor, story));
    const refusal = kindRefusal(request, story.standing, await awaitsCorrection(db, story.id));
    if (refusal) refuse('malformed', refusal);
    const evaluated = await evaluateStory(db, { ...story, beside: toldBeside(request) }, at);
    if (evaluated.state.hash !== revisionHash) refuse('stale', 'The story changed since you read it. Read it again before you publish.');
    refuseWithoutHeadline(evaluated.state.document);
    refuseFindings(request.storyId, evaluated, 'urgent publication');
    return finishPublication(context, story, evaluated, request, { transition: 'publishUrgently', urgentReason });
  },
});
