import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import { settleStory } from '../falls/settle-story';
import { unansweredBy } from '../falls/unanswered-by';
import { makeRevision } from '../revisions/make-revision';
import { settleSchedules } from '../scheduling/end-schedule';
import type { LoadedStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';
import type { PublishRequest } from './publish-input';
import { type Judged, writePublication } from './write-publication';

type Grounds =
  | { transition: 'publish' | 'publishScheduled'; approvalId: string }
  | { transition: 'publishUrgently'; urgentReason: string };

type Finished = { value: { publicationId: string; version: number }; events: AuditEvent[] };

/** What every publication does once it may happen, wholly or not at all. */
export async function finishPublication(
  context: CommandContext,
  story: LoadedStory,
  judged: Judged,
  request: PublishRequest,
  grounds: Grounds,
): Promise<Finished> {
  const { db, actor, at } = context;
  const { state } = judged;
  const personId = actor.kind === 'person' ? actor.id : story.ownerId;
  const revision = await makeRevision(context, story, state, 'published');
  const { id, version, repeats, unanswered } = await writePublication(context, story, judged, revision, request);
  const { kind, storyId } = request;
  const approvalId = grounds.transition === 'publishUrgently' ? null : grounds.approvalId;
  const urgentReason = grounds.transition === 'publishUrgently' ? grounds.urgentReason : null;
  await db.publishing.create({
    data: { id, storyId, version, kind, revisionId: revision.id, approvalId, personId, at, urgentReason },
    select: { id: true },
  });
  const corrected = request.corrections.flatMap(({ claimId }) => claimId ?? []);
  const left = [...unanswered, ...(await unansweredBy(db, { storyId, version, state, corrected, repeats }))];
  await settleStory(context, storyId, { personId, told: { corrected }, unanswered: left });
  await settleSchedules(db, storyId, at);
  await moveStory(context, story, grounds.transition, urgentReason ?? request.note);
  const data = { version, kind, revision: revision.number, hash: state.hash, urgent: urgentReason !== null };
  return {
    value: { publicationId: id, version },
    events: [{ name: 'publication.made', subject: { type: 'story', id: storyId }, storyId, data }],
  };
}
