'use client';

import Link from 'next/link';
import { stanceWords } from '@/components/ui/state-words';
import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { SideBySide as Side } from '@/newsroom/claims/read-contradictions';
import { figureWords } from '../claim-panel/figure-form';

/** Claims that cannot all be true, each with how well it is known and where its sources stand now. */
export function SideBySide({ claims }: { claims: readonly Side[] }) {
  return (
    <ul className="grid gap-4 py-2.5 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
      {claims.map(({ id, statement, verification, contestation, method, figure, voices }, index) => (
        <li key={id} className="flex min-w-0 flex-col gap-2 border border-rule bg-surface-raised p-3 text-label">
          {index === 0 ? (
            <p dir="auto" className="font-serif text-teaser font-medium">
              {statement} <span className="font-sans text-small font-normal text-ink-muted">(this claim)</span>
            </p>
          ) : (
            <Link href={`/desk/claims/${id}`} prefetch={false} dir="auto" className="font-serif text-teaser font-medium hover:text-accent hover:underline">
              {statement}
            </Link>
          )}
          <p className="flex flex-wrap gap-x-3">
            <VerificationLabel value={verification} />
            <ContestationLabel value={contestation} />
          </p>
          {figure ? <p>{figureWords(figure)}</p> : null}
          {method ? (
            <p dir="auto" className="text-ink-muted">
              {method}
            </p>
          ) : null}
          {voices.length > 0 ? (
            <ul className="flex flex-col gap-0.5 text-small">
              {voices.map(({ source, stance }) => (
                <li key={source} dir="auto">
                  {source}: {stanceWords[stance].toLowerCase()}
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-small text-ink-muted">No source has spoken of it.</p>
          )}
        </li>
      ))}
    </ul>
  );
}
