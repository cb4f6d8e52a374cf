import type { LiveStory, StoryClaim } from '@/newsroom/published/read-story';
import { ClaimAccount } from './claim-account';
import { ClaimLabels } from './claim-labels';
import type { Tongue } from './messages/tongue';
import { SourcingTable } from './sourcing-table';

/** What the story stands on: core claims that are contested laid open, the others folded. */
export function HowWeKnow({ story, zone, tongue }: { story: LiveStory; zone: string; tongue: Tongue }) {
  if (story.claims.length === 0) return null;
  const contested = story.claims.filter(({ marked }) => marked);
  const settled = story.claims.filter(({ marked }) => !marked);
  const { messages, spoken } = tongue;
  return (
    <section id="how-we-know" aria-labelledby="how-we-know-title" className="how-we-know" {...spoken}>
      <h2 id="how-we-know-title" className="border-t-2 border-rule-strong pt-3 font-serif text-headline font-semibold">
        {messages.howWeKnow}
      </h2>
      <p className="mt-1 max-w-measure font-sans text-label text-ink-muted">
        {messages.howWeKnowMeans}{' '}
        <a href="/how-we-work#labels" className="link">
          {messages.labelsMean}
        </a>
      </p>
      <Claims title={messages.contestedTitle} claims={contested} zone={zone} tongue={tongue} />
      <Claims title={messages.establishedTitle} claims={settled} zone={zone} tongue={tongue} />
      <div className="mt-8">
        <SourcingTable map={story.map} claims={story.claims} messages={messages} />
      </div>
    </section>
  );
}

function Claims({ title, claims, zone, tongue }: { title: string; claims: StoryClaim[]; zone: string; tongue: Tongue }) {
  if (claims.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="kicker border-b border-rule pb-1 text-ink">
        {title} ({new Intl.NumberFormat(tongue.locale).format(claims.length)})
      </h3>
      <div className="lg:columns-2 lg:gap-8">
        {claims.map((claim) => (
          <details key={claim.id} id={`claim-${claim.id}`} open={claim.core && claim.marked} className="claim-fold">
            <summary>
              <ClaimLabels labels={claim} messages={tongue.messages} />
              <span className="block font-serif text-headline-small" dir="auto">
                {claim.statement}
              </span>
            </summary>
            <ClaimAccount claim={claim} zone={zone} tongue={tongue} />
            <p className="mt-2 font-sans text-small">
              <a href={`/claims/${claim.id}`} className="link">
                {tongue.messages.claimPage}
              </a>
            </p>
          </details>
        ))}
      </div>
    </div>
  );
}
