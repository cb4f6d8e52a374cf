import { bearingWords, evidenceKindWords } from '@/components/desk/words';
import type { EvidenceState } from '@/newsroom/claims/sourcing-state';

/** What can be looked at. */
export function ClaimEvidence({ evidence }: { evidence: readonly EvidenceState[] }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule text-label">
      {evidence.map(({ id, title, url, kind, bearing, publicDescription }) => (
        <li key={id} className="py-2.5">
          <p>
            {url ? (
              <a href={url} rel="noopener noreferrer nofollow" className="font-semibold text-accent underline">
                {title}
              </a>
            ) : (
              <span className="font-semibold">{title}</span>
            )}{' '}
            <span className="text-ink-muted">
              {evidenceKindWords[kind]}. {bearingWords[bearing]}.
            </span>
          </p>
          {publicDescription ? <p className="max-w-measure text-ink-muted">{publicDescription}</p> : null}
        </li>
      ))}
    </ul>
  );
}
