import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { VerificationLabel } from '@/components/ui/verification-label';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { RelatedClaim } from '@/newsroom/claims/read-relations';
import { relationWords } from '../words';
import { Part, type PartProps } from './part';
import { RelateForm } from './relate-form';
import { useClaimCommand } from './use-claim-command';

type Props = PartProps & {
  /** The claims of the story it is read in, and that story; none on the claim's own page. */
  claims?: readonly DeskClaim[];
  storyId?: string;
};

/** How the claim stands to others, both ways round, and the way to say so and to take it back. */
export function ClaimRelations({ claim, claims = [], mayChange, onChanged, storyId }: Props) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [isAdding, setAdding] = useState(false);
  const list = useId();
  const { relations } = claim;
  const isUnseen = claim.contradicts.some((id) => !relations.some((related) => related.id === id));
  if (!mayChange && relations.length === 0 && !isUnseen) return null;

  const takeBack = ({ kind, end, id }: RelatedClaim) => {
    const ends = end === 'from' ? { fromId: claim.id, toId: id } : { fromId: id, toId: claim.id };
    void send('unrelate-claims', { ...ends, kind }, 'The claims are no longer related so.');
  };

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
          {...(storyId && { storyId })}
          isPending={isPending}
          onRelate={(toId, kind) =>
            void send('relate-claims', { fromId: claim.id, toId, kind }, 'The claims are related.').then((done) => done && setAdding(false))
          }
        />
      ) : null}
      {relations.length === 0 && !isUnseen && !isAdding ? <p className="text-ink-muted">Related to no other claim.</p> : null}
      <ul className="flex flex-col gap-1">
        {relations.map((related, index) => (
          <li key={`${related.kind} ${related.end} ${related.id}`} className="flex items-start justify-between gap-2">
            <span id={`${list}-${index}`}>
              {relationWords[related.kind][related.end]}:{' '}
              <Link href={`/desk/claims/${related.id}`} prefetch={false} className="font-serif text-accent underline">
                {related.statement}
              </Link>{' '}
              <VerificationLabel value={related.verification} className="text-small" />
            </span>
            {mayChange ? (
              <Button size="small" variant="quiet" aria-describedby={`${list}-${index}`} isPending={isPending} onPress={() => takeBack(related)}>
                Take back
              </Button>
            ) : null}
          </li>
        ))}
        {isUnseen ? <li className="text-ink-muted">Stands against a claim of a story you do not see.</li> : null}
      </ul>
    </Part>
  );
}
