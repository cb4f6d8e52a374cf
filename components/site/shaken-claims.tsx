import type { StoryClaim } from '@/newsroom/published/read-story';
import { assurance } from './assurance';
import { ClaimLabels } from './claim-labels';

/** Something the story rests on has moved since it was published: readers hear of it before they read. */
export function ShakenClaims({ claims }: { claims: StoryClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <section aria-label="Something this story rests on has changed" className="shaken" dir="ltr">
      <p className="font-semibold">Something this story rests on has changed since it was published.</p>
      <ul className="mt-2 space-y-2">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimLabels labels={claim} />
            <a href={`#claim-${claim.id}`} className="link font-serif text-base" dir="auto">
              {claim.statement}
            </a>
            <p>{assurance(claim)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
