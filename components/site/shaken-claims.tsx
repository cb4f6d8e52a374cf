import type { StoryClaim } from '@/newsroom/published/read-story';
import { assurance } from './assurance';
import { ClaimLabels } from './claim-labels';
import type { Tongue } from './messages/tongue';

/** Something the story rests on has moved since it was published: readers hear of it before they read. */
export function ShakenClaims({ claims, tongue }: { claims: StoryClaim[]; tongue: Tongue }) {
  if (claims.length === 0) return null;
  return (
    <section aria-label={tongue.messages.shakenTitle} className="shaken" {...tongue.spoken}>
      <p className="font-semibold">{tongue.messages.shaken}</p>
      <ul className="mt-2 space-y-2">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimLabels labels={claim} messages={tongue.messages} />
            {claim.statement === '' ? null : <Statement claim={claim} tongue={tongue} />}
            <p>{assurance(claim, tongue.messages)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words of a claim, leading to what is said of it here, or to its own page. */
function Statement({ claim: { id, statement, markIds }, tongue }: { claim: StoryClaim; tongue: Tongue }) {
  const isElsewhere = markIds.length === 0;
  return (
    <>
      {isElsewhere ? <p>{tongue.messages.shakenElsewhere}</p> : null}
      <a href={isElsewhere ? `/claims/${id}` : `#claim-${id}`} className="link font-serif text-base" dir="auto">
        {statement}
      </a>
    </>
  );
}
