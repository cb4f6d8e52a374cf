'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { CaptureForDesk } from '@/newsroom/capture/read-captures';
import { sizeWords } from './size-words';

/** How often to ask how far a capture is, in milliseconds. */
const pace = 1_500;

const stepWords: Record<string, string> = {
  asking: 'Asking the address',
  looking: 'Looking at the page as readers see it',
  packing: 'Packing the archive',
};

/** While a capture is under way: how far it is, read again until it has ended. */
export function UnderWay({ capture }: { capture: Pick<CaptureForDesk, 'state' | 'step' | 'requests' | 'bytes'> }) {
  const router = useRouter();
  const { state, step, requests, bytes } = capture;
  const isUnderWay = state === 'waiting' || state === 'running';
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, pace);
    return () => clearInterval(timer);
  }, [isUnderWay, router]);
  return (
    <p role="status" className={isUnderWay ? 'text-label' : 'sr-only'}>
      {isUnderWay ? `${state === 'waiting' ? 'Waiting for its turn' : (stepWords[step] ?? 'At work')}: ${requests} asked for, ${sizeWords(bytes)}.` : ''}
      {state === 'kept' ? 'The capture is kept.' : ''}
      {state === 'failed' ? 'Nothing was kept.' : ''}
    </p>
  );
}
