import { randomUUID } from 'node:crypto';
import type { Revision, RevisionReason } from '@/prisma/generated/client';
import type { CommandContext } from '../command';
import type { LoadedStory } from '../stories/load-story';
import type { StoryState } from './state';

type Made = Pick<Revision, 'id' | 'number' | 'hash'>;

/** Keeps an immutable, numbered snapshot of a story's state at a milestone. */
export async function makeRevision(
  { db, actor, at }: Pick<CommandContext, 'db' | 'actor' | 'at'>,
  story: Pick<LoadedStory, 'id' | 'ownerId'>,
  { document, sourcing, details, hash }: StoryState,
  reason: RevisionReason,
  { id = randomUUID(), name = null }: { id?: string; name?: string | null } = {},
): Promise<Made> {
  const authorId = actor.kind === 'person' ? actor.id : story.ownerId;
  const [made] = await db.$queryRaw<[Made]>`
    INSERT INTO desk.revisions (id, "storyId", number, reason, name, document, sourcing, details, hash, "authorId", "createdAt")
      SELECT ${id}::uuid, ${story.id}::uuid, COALESCE(MAX(number), 0) + 1, ${reason}::desk."RevisionReason", ${name}, ${JSON.stringify(document)}::jsonb,
          ${JSON.stringify(sourcing)}::jsonb, ${JSON.stringify(details)}::jsonb, ${hash}, ${authorId}::uuid, ${at}::timestamptz
        FROM desk.revisions WHERE "storyId" = ${story.id}::uuid
      RETURNING id::text AS id, number, hash`;
  return made;
}
