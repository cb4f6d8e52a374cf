'use client';

import { startTransition, useState } from 'react';
import type { StoryRemarks } from '@/newsroom/remarks/read-remarks';

/** The remarks on a story, read again whenever somebody said something. */
export function useRemarks(storyId: string, initial: StoryRemarks) {
  const [remarks, setRemarks] = useState(initial);
  async function refetch(): Promise<void> {
    const answer = await fetch(`/api/v1/stories/${storyId}/remarks`).catch(() => null);
    if (!answer?.ok) return;
    const read = (await answer.json().catch(() => null)) as StoryRemarks | null;
    if (read) startTransition(() => setRemarks(read));
  }
  return { remarks, refetch };
}
