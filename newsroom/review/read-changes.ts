import { type Comparison, compareDocuments } from '@/editor/compare';
import type { DocumentJson } from '@/editor/document';
import { deskDatabase } from '@/platform/database';
import type { ClaimState } from '../claims/claim-state';
import type { Person } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { stateOf } from '../revisions/state';
import { compareSourcing, type SourcingChange } from './compare-sourcing';

export type Changes = {
  /** The revision the reader last read. */
  since: { id: string; number: number; at: string };
  words: Comparison;
  sourcing: SourcingChange[];
};

/** What changed in words and sourcing since this person last read the story; null when they never did. */
export async function readChanges(actor: Person, storyId: string): Promise<Changes | null> {
  return deskDatabase().$transaction(async (db) => {
    const story = await db.story.findFirst({
      where: { id: storyId, ...visibleStories(actor) },
      select: { draft: true, readings: { where: { personId: actor.id } } },
    });
    const [reading] = story?.readings ?? [];
    if (!story?.draft || !reading) return null;
    const revision = await db.revision.findUniqueOrThrow({ where: { id: reading.revisionId } });
    const now = await stateOf(db, storyId, story.draft);
    return {
      since: { id: revision.id, number: revision.number, at: reading.at.toISOString() },
      words: compareDocuments(revision.document as unknown as DocumentJson, now.document),
      sourcing: compareSourcing(revision.sourcing as unknown as ClaimState[], now.sourcing),
    };
  });
}
