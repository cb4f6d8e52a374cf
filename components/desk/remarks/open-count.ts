import type { RemarkThread, StoryRemarks } from '@/newsroom/remarks/read-remarks';

/** Whether nobody has closed it. */
export function isOpen({ resolvedAt }: RemarkThread): boolean {
  return resolvedAt === null;
}

/** How many are open, also those that are not among the threads. */
export function openCount({ threads, moreReports }: StoryRemarks): number {
  return threads.filter(isOpen).length + moreReports;
}
