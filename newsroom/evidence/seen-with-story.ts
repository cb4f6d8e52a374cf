import type { Prisma } from '@/prisma/generated/client';

/**
 * Evidence that everybody sees who sees the story: of a claim that stands in it, or in a story that is not restricted. What
 * is known only in another restricted story may not be told here, not even that it exists.
 */
export function seenWithStory(storyId: string): Prisma.EvidenceWhereInput {
  return { claims: { some: { claim: { appearances: { some: { story: { OR: [{ id: storyId }, { restricted: false }] } } } } } } };
}
