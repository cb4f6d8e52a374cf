import { Plus } from 'lucide-react';
import { useState } from 'react';
import { say } from '@/components/ui/notices';
import { Button } from '@/components/ui/button';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { sendCommand } from '../send-command';
import { Part, type PartProps } from './part';
import { RelateForm } from './relate-form';
import { useClaimCommand } from './use-claim-command';

type Props = PartProps & { claims: readonly DeskClaim[]; storyId: string };

/** Claims that contradict this one, and the way to say so of another. */
export function ClaimRelations({ claim, claims, mayChange, onChanged, storyId }: Props) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [isAdding, setAdding] = useState(false);
  const statements = new Map(claims.map(({ id, statement }) => [id, statement]));
  if (!mayChange && claim.contradicts.length === 0) return null;

  /** A contradiction holds both ways, and is kept the way round it was said. */
  async function unrelate(otherId: string) {
    const one = { fromId: claim.id, toId: otherId, kind: 'contradicts' as const };
    const first = await sendCommand('unrelate-claims', one);
    if (!first.ok && first.refusal.code !== 'not_found') return say(first.refusal.sentence, 'refused');
    const done = 'The claims no longer contradict each other.';
    if (!first.ok) return void (await send('unrelate-claims', { ...one, fromId: otherId, toId: claim.id }, done));
    await onChanged();
    say(done);
  }

  const add = (
    <Button size="small" variant="quiet" aria-expanded={isAdding} onPress={() => setAdding(!isAdding)}>
      <Plus aria-hidden="true" className="size-4" />
      Relate
    </Button>
  );
  return (
    <Part title="Other claims" action={mayChange ? add : null}>
      {isAdding ? (
        <RelateForm
          claim={claim}
          claims={claims}
          storyId={storyId}
          isPending={isPending}
          onRelate={(toId, kind) =>
            void send('relate-claims', { fromId: claim.id, toId, kind }, 'The claims are related.').then((done) => done && setAdding(false))
          }
        />
      ) : null}
      <ul className="flex flex-col gap-1">
        {claim.contradicts.map((id) => (
          <li key={id} className="flex items-start justify-between gap-2">
            <span>
              Contradicts: <span className="font-serif">{statements.get(id) ?? 'a claim of another story'}</span>
            </span>
            {mayChange ? (
              <Button size="small" variant="quiet" isPending={isPending} onPress={() => void unrelate(id)}>
                Take back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}
