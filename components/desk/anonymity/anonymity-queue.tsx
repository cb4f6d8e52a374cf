'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { DeskAnonymity } from '@/newsroom/anonymity/read-anonymity';
import { sinceWords } from '../since-words';
import { UrgentBadge } from '../urgent-badge';
import { DecideDialog } from './decide-dialog';

/** Requests that a source go unnamed, the longest waiting first, each to be read and decided where it lies. */
export function AnonymityQueue({ requests, zone, now }: { requests: readonly DeskAnonymity[]; zone: string; now: string }) {
  const router = useRouter();
  const [decided, setDecided] = useState<DeskAnonymity | null>(null);
  return (
    <>
      <ul className="divide-y divide-rule border-b border-rule text-label">
        {requests.map((request) => (
          <li key={request.id} className="flex flex-col gap-1 py-2.5">
            <Link
              href={`/desk/stories/${request.storyId}`}
              prefetch={false}
              className="font-serif text-teaser font-medium hover:text-accent hover:underline"
            >
              {request.headline || 'Without a headline'}
            </Link>
            <UrgentBadge when={request.awaitsSecond} />
            <p>
              {request.askedBy} asks that {request.source} go unnamed for:{' '}
              <Link href={`/desk/claims/${request.claimId}`} prefetch={false} className="text-accent underline">
                {request.statement}
              </Link>
            </p>
            <p className="flex flex-wrap items-center justify-between gap-2 text-small">
              <span className="text-ink-muted">waits {sinceWords(request.askedAt, now)}</span>
              <Button size="small" aria-label={`Read and decide: ${request.source}`} onPress={() => setDecided(request)}>
                Read and decide
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {decided ? <DecideDialog request={decided} zone={zone} onChanged={() => router.refresh()} onClose={() => setDecided(null)} /> : null}
    </>
  );
}
