import { Time } from '@/components/ui/time';
import type { EvidenceForDesk } from '@/newsroom/evidence/read-evidence';
import { categoryWords, checkWords, outcomeWords } from './evidence-words';

/** What somebody checked or judged, with how, the last first. */
export function CheckList({ checks, rating, zone }: Pick<EvidenceForDesk, 'checks' | 'rating'> & { zone: string }) {
  return (
    <ul className="flex flex-col divide-y divide-rule">
      {rating ? (
        <li className="py-2 text-label">
          <strong>What it is: {categoryWords[rating.category].toLowerCase()}.</strong> {rating.reason}
          <Said {...rating} zone={zone} />
        </li>
      ) : null}
      {checks.map(({ check, outcome, method, by, at }) => (
        <li key={`${check} ${at}`} className="py-2 text-label">
          <strong>{checkWords[check]}</strong>{' '}
          <span className={outcome === 'contradicted' ? 'text-danger' : ''}>{outcomeWords[outcome]}.</span> {method}
          <Said by={by} at={at} zone={zone} />
        </li>
      ))}
    </ul>
  );
}

function Said({ by, at, zone }: { by: string; at: string; zone: string }) {
  return (
    <span className="block text-small text-ink-muted">
      {by}, <Time at={at} zone={zone} />
    </span>
  );
}
