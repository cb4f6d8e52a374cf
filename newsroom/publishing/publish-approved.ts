import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import { awaitsCorrection } from '../falls/awaits-correction';
import { evaluateStory } from '../gate/evaluate-story';
import { refuseFindings } from '../gate/refuse-findings';
import { refuse } from '../refusal';
import type { LoadedStory } from '../stories/load-story';
import { finishPublication } from './finish-publication';
import { kindRefusal, type PublishRequest, toldBeside } from './publish-input';

/**
 * What every publication with an approval goes through, by hand, at its hour or as a correction: the present hash is the
 * one that stands approved, and the gate is evaluated on exactly that.
 */
export async function publishApproved(
  context: CommandContext,
  story: LoadedStory,
  request: PublishRequest,
  transition: 'publish' | 'publishScheduled',
): Promise<{ value: { publicationId: string; version: number }; events: AuditEvent[] }> {
  const { db, at } = context;
  const owesCorrection = await awaitsCorrection(db, story.id);
  const [evaluated, approvals] = await Promise.all([
    evaluateStory(db, { ...story, beside: toldBeside(request) }, at),
    db.approval.findMany({ where: { storyId: story.id, voidedAt: null }, select: { id: true, revisionHash: true } }),
  ]);
  const refusal = kindRefusal(request, story.standing, owesCorrection);
  if (refusal) refuse('malformed', refusal);
  const approval = approvals.find(({ revisionHash }) => revisionHash === evaluated.state.hash);
  if (!approval) refuse('stale', 'What stands here now is not what was approved. Have it approved again.');
  refuseFindings(story.id, evaluated, 'publication');
  return finishPublication(context, story, evaluated, request, { transition, approvalId: approval.id });
}
