import Link from 'next/link';
import { tableClass } from '@/components/desk/table-class';
import { claimKindWords } from '@/components/desk/words';
import { Badge } from '@/components/ui/badge';
import { dispositionWords } from '@/components/ui/state-words';
import { Time } from '@/components/ui/time';
import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { ClaimRow } from '@/newsroom/claims/list-claims';

/** The ledger: what the newsroom's stories rely on, and how well each of it is known. */
export function ClaimTable({ claims, zone }: { claims: readonly ClaimRow[]; zone: string }) {
  return (
    <table role="table" className={tableClass.table}>
      <caption className="sr-only">Claims, the last changed first</caption>
      <thead role="rowgroup" className={tableClass.head}>
        <tr role="row" className={tableClass.headRow}>
          <th role="columnheader" scope="col">Claim</th>
          <th role="columnheader" scope="col" className="w-52">How well it is known</th>
          <th role="columnheader" scope="col" className="w-32">Kind</th>
          <th role="columnheader" scope="col" className="w-28">Stands in</th>
          <th role="columnheader" scope="col" className="w-32">Last changed</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className={tableClass.body}>
        {claims.map((claim) => (
          <tr key={claim.id} role="row" className={tableClass.row}>
            <th role="rowheader" scope="row" className={tableClass.first}>
              <Link
                href={`/desk/claims/${claim.id}`}
                prefetch={false}
                className="font-serif text-teaser text-ink hover:text-accent hover:underline"
              >
                {claim.statement}
              </Link>
            </th>
            <td role="cell" className={`${tableClass.cell} text-small max-sm:w-full`}>
              <span className="flex flex-wrap gap-x-3">
                <VerificationLabel value={claim.verification} />
                {claim.contestation === 'uncontested' ? null : <ContestationLabel value={claim.contestation} />}
                {claim.disposition === 'live' ? null : <Badge tone="warning">{dispositionWords[claim.disposition]}</Badge>}
              </span>
            </td>
            <td role="cell" className={tableClass.cell}>{claimKindWords[claim.kind]}</td>
            <td role="cell" className={tableClass.cell}>{storiesInWords(claim.stories)}</td>
            <td role="cell" className={`${tableClass.cell} whitespace-nowrap`}>
              <Time at={claim.updatedAt} zone={zone} form="short" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function storiesInWords(count: number): string {
  if (count === 0) return 'no story';
  return count === 1 ? '1 story' : `${count} stories`;
}
