import type { ReactNode } from 'react';
import { isLinkAddress } from '@/editor/link-address';
import type { PageClaim } from '@/newsroom/published/page-claim';
import { assurance } from './assurance';
import { changesOf, ClaimHistory } from './claim-history';
import { ClaimVoices } from './claim-voices';
import { figureWords } from './figure-words';
import { inEnglish, type Tongue } from './messages/tongue';

/** All that readers may know of a claim: how sure we are, who says what, what we tried, what can be looked at, what changed. */
export function ClaimAccount({ claim, zone, tongue = inEnglish }: { claim: PageClaim; zone: string; tongue?: Tongue }) {
  const { messages } = tongue;
  const changes = changesOf(claim.history);
  return (
    <div className="space-y-3 font-sans text-label">
      <Part title={messages.howSure}>
        <p>{assurance(claim, messages)}</p>
      </Part>
      {claim.supersededBy ? (
        <Part title={messages.superseded}>
          <p dir="auto">
            <a href={`/claims/${claim.supersededBy.id}`} className="link">
              {claim.supersededBy.statement}
            </a>
          </p>
        </Part>
      ) : null}
      {claim.figure ? (
        <Part title={messages.theFigure}>
          <p>{figureWords(claim.figure, tongue)}</p>
        </Part>
      ) : null}
      <ClaimVoices voices={claim.voices} zone={zone} tongue={tongue} />
      {claim.method ? (
        <Part title={messages.whatWeTried}>
          <p dir="auto">{claim.method}</p>
        </Part>
      ) : null}
      {claim.evidence.length > 0 ? (
        <Part title={messages.evidence}>
          <ul className="space-y-1">
            {claim.evidence.map(({ title, description, url }, index) => (
              <li key={index} dir="auto">
                {isLinkAddress(url) ? (
                  <a href={url} rel="noopener nofollow" className="link">
                    {title}
                  </a>
                ) : (
                  <span className="font-semibold">{title}</span>
                )}
                {description ? <span className="text-ink-muted">: {description}</span> : null}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {changes.length > 1 ? (
        <Part title={messages.labelHistory}>
          <ClaimHistory history={changes} zone={zone} tongue={tongue} />
        </Part>
      ) : null}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p className="kicker">{title}</p>
      <div className="mt-0.5">{children}</div>
    </div>
  );
}
