import { Time } from '@/components/ui/time';
import { VerificationLabel } from '@/components/ui/verification-label';
import type { ClaimForDesk } from '@/newsroom/claims/read-claim';

/** Every setting of its verification: by whom, when, and how we had tried. */
export function ClaimAssessments({ assessments, zone }: Pick<ClaimForDesk, 'assessments'> & { zone: string }) {
  return (
    <ol className="divide-y divide-rule border-b border-rule text-label">
      {assessments.map(({ id, from, to, method, by, at }) => (
        <li key={id} className="flex flex-col gap-0.5 py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <VerificationLabel value={from} /> <span aria-label="became">→</span> <VerificationLabel value={to} />
          </p>
          {method ? <p>{method}</p> : null}
          <p className="text-small text-ink-muted">
            {by}, <Time at={at} zone={zone} />
          </p>
        </li>
      ))}
    </ol>
  );
}
