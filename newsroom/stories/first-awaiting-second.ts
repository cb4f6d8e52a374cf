import type { Prisma } from '@/prisma/generated/client';

/**
 * Of a story's publications the first that went out urgently and waits for a second person: an update or a retraction
 * that came after it does not approve it.
 */
export const firstAwaitingSecond = {
  where: { urgentReason: { not: null }, secondedAt: null },
  orderBy: { version: 'asc' },
  take: 1,
} satisfies Prisma.PublishingFindManyArgs;

/** Whether there is one, for lists that only mark the story. */
export const whetherAwaitingSecond = { ...firstAwaitingSecond, select: { version: true } } satisfies Prisma.PublishingFindManyArgs;
