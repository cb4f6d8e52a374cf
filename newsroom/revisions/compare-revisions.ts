import { type Comparison, compareDocuments } from '@/editor/compare';
import type { DocumentJson } from '@/editor/document';
import { deskDatabase } from '@/platform/database';
import type { ClaimState } from '../claims/claim-state';
import type { Person } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { compareSourcing, type SourcingChange } from '../review/compare-sourcing';

export type RevisionComparison = { from: number; to: number; words: Comparison; sourcing: SourcingChange[] };

/** What changed in words and sourcing from one numbered revision to another; null when either cannot be seen. */
export async function compareRevisions(
  actor: Person,
  storyId: string,
  from: number,
  to: number,
): Promise<RevisionComparison | null> {
  const rows = await deskDatabase().revision.findMany({
    where: { storyId, number: { in: [from, to] }, story: visibleStories(actor) },
    select: { number: true, document: true, sourcing: true },
  });
  const before = rows.find(({ number }) => number === from);
  const after = rows.find(({ number }) => number === to);
  if (!before || !after) return null;
  return {
    from,
    to,
    words: compareDocuments(before.document as unknown as DocumentJson, after.document as unknown as DocumentJson),
    sourcing: compareSourcing(before.sourcing as unknown as ClaimState[], after.sourcing as unknown as ClaimState[]),
  };
}
