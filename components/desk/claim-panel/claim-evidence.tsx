import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { bearingWords, evidenceKindWords } from '../words';
import { EvidenceDialog } from './evidence-dialog';
import { Part, type PartProps } from './part';
import { TakenOff } from './taken-off';
import { useClaimCommand } from './use-claim-command';

/** What can be looked at. */
export function ClaimEvidence({ claim, mayChange, onChanged }: PartProps) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button size="small" variant="quiet" onPress={() => setAdding(true)}>
      <Plus aria-hidden="true" className="size-4" />
      Add evidence
    </Button>
  );
  return (
    <Part title="Evidence" action={mayChange ? add : null}>
      {claim.evidence.length === 0 ? <p className="text-ink-muted">None.</p> : null}
      <ul className="flex flex-col gap-2">
        {claim.evidence.map(({ id, kind, title, url, publicDescription, bearing }) => (
          <li key={id} className="flex items-start justify-between gap-2">
            <div className="min-w-0">
              <p className="font-semibold">
                {url ? (
                  <a href={url} target="_blank" rel="noopener noreferrer" className="text-accent underline">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </p>
              <p className="text-small text-ink-muted">
                {evidenceKindWords[kind]}. {bearingWords[bearing]}.{' '}
                <Link href={`/desk/evidence/${id}`} prefetch={false} className="text-accent underline">
                  Files and checks
                </Link>
                {url ? (
                  <>
                    {' '}
                    <Link href={`/desk/evidence/${id}/capture`} prefetch={false} className="text-accent underline">
                      Captures
                    </Link>
                  </>
                ) : null}
              </p>
              {claim.deadLinks.some(({ evidenceId }) => evidenceId === id) ? <p className="text-danger">Its link has died.</p> : null}
              {publicDescription ? <p>{publicDescription}</p> : null}
            </div>
            {mayChange ? (
              <Button
                size="small"
                variant="quiet"
                isPending={isPending}
                aria-label={`Take “${title}” off the claim`}
                onPress={() => void send('remove-evidence', { evidenceId: id, claimId: claim.id }, 'The evidence is off the claim.')}
              >
                Take off
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {claim.takenOff.length > 0 ? <TakenOff claim={claim} mayChange={mayChange} onChanged={onChanged} /> : null}
      {isAdding ? <EvidenceDialog claimId={claim.id} onChanged={onChanged} onClose={() => setAdding(false)} /> : null}
    </Part>
  );
}
