import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import type { StoryState } from '../revisions/state';
import { makeRevision } from '../revisions/make-revision';
import type { LoadedStory } from '../stories/load-story';
import { moveStory } from '../stories/move-story';
import type { PublishRequest } from './publish-input';
import { writePublication } from './write-publication';

type Grounds =
  | { transition: 'publish'; approvalId: string }
  | { transition: 'publishUrgently'; urgentReason: string };

type Finished = { value: { publicationId: string; version: number }; events: AuditEvent[] };

/** What every publication does once it may happen, wholly or not at all. */
export async function finishPublication(
  context: CommandContext,
  story: LoadedStory,
  state: StoryState,
  request: PublishRequest,
  grounds: Grounds,
): Promise<Finished> {
  const { db, actor, at } = context;
  const personId = actor.kind === 'person' ? actor.id : story.ownerId;
  const revision = await makeRevision(context, story, state, 'published');
  const { id, version } = await writePublication(context, story, state, revision, request);
  const { kind, storyId } = request;
  const approvalId = grounds.transition === 'publish' ? grounds.approvalId : null;
  const urgentReason = grounds.transition === 'publishUrgently' ? grounds.urgentReason : null;
  await db.publishing.create({
    data: { id, storyId, version, kind, revisionId: revision.id, approvalId, personId, at, urgentReason },
  });
  await db.task.updateMany({ where: { storyId, doneAt: null }, data: { doneAt: at, doneById: personId } });
  await moveStory(context, story, grounds.transition, urgentReason ?? request.note);
  const data = { version, kind, revision: revision.number, hash: state.hash, urgent: urgentReason !== null };
  return {
    value: { publicationId: id, version },
    events: [{ name: 'publication.made', subject: { type: 'story', id: storyId }, storyId, data }],
  };
}
