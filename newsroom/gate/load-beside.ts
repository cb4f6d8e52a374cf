import type { Prisma } from '@/prisma/generated/client';
import { detailColumns } from '../stories/story-details';
import { aroundColumns } from './around-text';
import type { Transaction } from '../transaction';

const columns = {
  ...detailColumns,
  ...aroundColumns,
  lineChecks: { select: { claimId: true, stateHash: true, personId: true, at: true } },
  remarks: {
    where: { kind: 'query', parentId: null, resolvedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, claimId: true, exact: true, body: true },
  },
  contributions: { select: { personId: true } },
  overrides: { where: { voidedAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.StorySelect;

/**
 * What the gate asks of a story beside its words and their sourcing: what goes out around it, its line-by-line checks, the
 * queries that are open, who wrote on it and what was overridden. One question, since it is asked with every save.
 */
export function loadBeside(db: Transaction, storyId: string): Promise<Prisma.StoryGetPayload<{ select: typeof columns }>> {
  return db.story.findUniqueOrThrow({ where: { id: storyId }, select: columns });
}
