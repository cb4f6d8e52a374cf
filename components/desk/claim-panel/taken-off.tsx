import Link from 'next/link';
import { Button } from '@/components/ui/button';
import type { PartProps } from './part';
import { useClaimCommand } from './use-claim-command';

/** Evidence that was taken off the claim and belongs to none now: it is kept, and can be put on it again. */
export function TakenOff({ claim, mayChange, onChanged }: Omit<PartProps, 'zone'>) {
  const { send, isPending } = useClaimCommand(onChanged);
  return (
    <div className="flex flex-col gap-1 text-small">
      <p className="text-ink-muted">Taken off, and kept:</p>
      <ul aria-label="Evidence that was taken off" className="flex flex-col gap-1">
        {claim.takenOff.map(({ id, title }) => (
          <li key={id} className="flex items-start justify-between gap-2">
            <Link href={`/desk/evidence/${id}`} prefetch={false} className="min-w-0 text-accent underline">
              <bdi>{title}</bdi>
            </Link>
            {mayChange ? (
              <Button
                size="small"
                variant="quiet"
                isPending={isPending}
                aria-label={`Attach “${title}” again`}
                onPress={() => void send('attach-evidence', { evidenceId: id, claimId: claim.id }, 'The evidence is with the claim again.')}
              >
                Attach again
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
