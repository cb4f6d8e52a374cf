import type { DocumentJson } from '@/editor/document';
import { deskDatabase } from '@/platform/database';
import type { RevisionReason } from '@/prisma/generated/client';
import type { ClaimState } from '../claims/claim-state';
import type { Person } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { awaitingSecondOf, firstAwaitingSecond } from '../stories/first-awaiting-second';
import type { StoryDetails } from '../stories/story-details';
import type { StoryRow } from '../stories/story-row';

/** One revision as it was, with what it rested on; times are ISO 8601, UTC. */
export type RevisionText = {
  id: string;
  number: number;
  reason: RevisionReason;
  name: string | null;
  hash: string;
  at: string;
  /** Of the story as it was; as it is now where a revision kept no details yet. */
  language: string;
  document: DocumentJson;
  sourcing: ClaimState[];
  /** Of the story as it is now, whichever revision is read. */
  awaitingSecond: StoryRow['awaitingSecond'];
};

/** The text of a numbered revision, for who may see its story; null otherwise. */
export async function readRevisionText(actor: Person, storyId: string, number: number): Promise<RevisionText | null> {
  const row = await deskDatabase().revision.findFirst({
    where: { storyId, number, story: visibleStories(actor) },
    select: {
      id: true, number: true, reason: true, name: true, hash: true, createdAt: true, document: true, sourcing: true, details: true,
      story: { select: { language: true, publishings: { ...firstAwaitingSecond, select: { version: true, urgentReason: true, at: true } } } },
    },
  });
  if (!row) return null;
  const { createdAt, document, sourcing, details, story, ...plain } = row;
  return {
    ...plain,
    at: createdAt.toISOString(),
    language: (details as StoryDetails | null)?.language ?? story.language,
    document: document as unknown as DocumentJson,
    sourcing: sourcing as unknown as ClaimState[],
    awaitingSecond: awaitingSecondOf(story.publishings),
  };
}
