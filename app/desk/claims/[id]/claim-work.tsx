'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { ClaimEvidence } from '@/components/desk/claim-panel/claim-evidence';
import { ClaimFacts } from '@/components/desk/claim-panel/claim-facts';
import { ClaimNotes } from '@/components/desk/claim-panel/claim-notes';
import { ClaimRelations } from '@/components/desk/claim-panel/claim-relations';
import { ClaimReplies } from '@/components/desk/claim-panel/claim-replies';
import { ClaimVerification } from '@/components/desk/claim-panel/claim-verification';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';

type Props = { claim: DeskClaim; mayChange: boolean; zone: string };

/** What the claim stands on, with the same parts that stand beside a text, so that it can be worked on from here. */
export function ClaimWork({ claim, mayChange, zone }: Props) {
  const router = useRouter();
  const part = { claim, mayChange, zone, onChanged: () => router.refresh() };
  const sources = new Map(claim.notes.map(({ source }) => [source.id, source.name]));
  return (
    <div className="flex flex-col gap-6 text-label">
      <h2 className="sr-only">What it stands on</h2>
      <div className="flex flex-col gap-2">
        <ClaimNotes {...part} />
        {sources.size > 0 ? (
          <p className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-muted">
            In the directory:
            {[...sources].map(([id, name]) => (
              <Link key={id} href={`/desk/sources/${id}`} prefetch={false} className="inline-block py-1 text-accent underline">
                {name}
              </Link>
            ))}
          </p>
        ) : null}
      </div>
      <ClaimReplies {...part} />
      <ClaimVerification {...part} />
      <ClaimEvidence {...part} />
      <ClaimFacts {...part} />
      <ClaimRelations {...part} />
    </div>
  );
}
