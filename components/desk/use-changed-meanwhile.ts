'use client';

import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { touched } from '@/newsroom/stories/read-touched';

/** Milliseconds between two looks while the page is before somebody's eyes. */
const interval = 15_000;

/** Which changes concern a page: any, or only those of stage and standing. */
export type Concern = keyof z.output<typeof touched>;

/**
 * Whether a story changed since this page read it, asked while the page is looked at and when somebody comes back to it.
 * The session is not used by it: a page that nobody touches any more still ends with it.
 * @param seen the moment of the last change that the page knows of, ISO 8601.
 */
export function useChangedMeanwhile(storyId: string, concern: Concern, seen: string): boolean {
  const [latest, setLatest] = useState(seen);

  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await fetch(`/api/v1/stories/${storyId}/touched`).catch(() => null);
      if (answer?.ok) setLatest(((await answer.json()) as z.output<typeof touched>)[concern]);
    };
    const timer = setInterval(() => void look(), interval);
    const onReturn = () => void look();
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('focus', onReturn);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('focus', onReturn);
    };
  }, [storyId, concern]);

  return latest > seen;
}
