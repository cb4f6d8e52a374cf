import Link from 'next/link';
import { relationWords } from '@/components/desk/words';
import { VerificationLabel } from '@/components/ui/verification-label';
import type { ClaimForDesk } from '@/newsroom/claims/read-claim';

/** How it stands to other claims. */
export function ClaimRelations({ relations }: Pick<ClaimForDesk, 'relations'>) {
  return (
    <ul className="divide-y divide-rule border-b border-rule text-label">
      {relations.map(({ kind, end, id, statement, verification }) => (
        <li key={`${kind} ${end} ${id}`} className="py-2.5">
          <span className="text-ink-muted">{relationWords[kind][end]}</span>{' '}
          <Link href={`/desk/claims/${id}`} prefetch={false} className="text-accent underline">
            {statement}
          </Link>{' '}
          <VerificationLabel value={verification} className="text-small" />
        </li>
      ))}
    </ul>
  );
}
