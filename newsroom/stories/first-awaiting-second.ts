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

/** The one that waits, as screens say it; null where none does. */
export function awaitingSecondOf([first]: readonly { version: number; urgentReason: string | null; at: Date }[]): { version: number; reason: string; at: string } | null {
  return first ? { version: first.version, reason: first.urgentReason ?? '', at: first.at.toISOString() } : null;
}

/** Whether there is one, for lists that only mark the story. */
export const whetherAwaitingSecond = { ...firstAwaitingSecond, select: { version: true } } satisfies Prisma.PublishingFindManyArgs;
