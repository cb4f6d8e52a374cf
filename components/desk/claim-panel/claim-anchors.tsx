import { Button } from '@/components/ui/button';
import type { PartProps } from './part';
import { useClaimCommand } from './use-claim-command';

/** Words under the claim that changed since somebody last looked: do they still state it? */
export function ClaimAnchors({ claim, mayChange, storyId, onChanged }: PartProps & { storyId: string }) {
  const { send, isPending } = useClaimCommand(onChanged);
  const drifted = claim.anchors.filter((anchor) => anchor.drifted);
  if (drifted.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {drifted.map(({ id, exact }) => (
        <li key={id} className="flex flex-col items-start gap-2 border-s-4 border-warning bg-warning-surface px-3 py-2">
          <p>
            The words under this claim changed. They now read: <q className="font-serif">{exact}</q>
          </p>
          {mayChange ? (
            <Button
              size="small"
              isPending={isPending}
              onPress={() => void send('confirm-anchor', { storyId, anchorId: id }, 'Noted: the words still state the claim.')}
            >
              These words still state the claim
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
