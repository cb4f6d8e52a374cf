import type { LiveStory, StoryClaim } from '@/newsroom/published/read-story';
import { ClaimAccount } from './claim-account';
import { ClaimLabels } from './claim-labels';
import { SourcingTable } from './sourcing-table';

/** What the story stands on: core claims that are contested laid open, the others folded. */
export function HowWeKnow({ story, zone }: { story: LiveStory; zone: string }) {
  if (story.claims.length === 0) return null;
  const contested = story.claims.filter(({ marked }) => marked);
  const settled = story.claims.filter(({ marked }) => !marked);
  return (
    <section id="how-we-know" aria-labelledby="how-we-know-title" className="how-we-know" lang="en-GB" dir="ltr">
      <h2 id="how-we-know-title" className="border-t-2 border-rule-strong pt-3 font-serif text-headline font-semibold">
        How we know this
      </h2>
      <p className="mt-1 max-w-measure font-sans text-label text-ink-muted">
        Every claim this story makes, what it rests on, and how far we got in checking it.{' '}
        <a href="/how-we-work#labels" className="link">
          What the labels mean
        </a>
      </p>
      <Claims title="Contested, or not established by us" claims={contested} zone={zone} />
      <Claims title="Established and uncontested" claims={settled} zone={zone} />
      <div className="mt-8">
        <SourcingTable map={story.map} claims={story.claims} />
      </div>
    </section>
  );
}

function Claims({ title, claims, zone }: { title: string; claims: StoryClaim[]; zone: string }) {
  if (claims.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="kicker border-b border-rule pb-1 text-ink">
        {title} ({claims.length})
      </h3>
      <div className="lg:columns-2 lg:gap-8">
        {claims.map((claim) => (
          <details key={claim.id} id={`claim-${claim.id}`} open={claim.core && claim.marked} className="claim-fold">
            <summary>
              <ClaimLabels labels={claim} />
              <span className="block font-serif text-headline-small" dir="auto">
                {claim.statement}
              </span>
            </summary>
            <ClaimAccount claim={claim} zone={zone} />
            <p className="mt-2 font-sans text-small">
              <a href={`/claims/${claim.id}`} className="link">
                This claim on a page of its own
              </a>
            </p>
          </details>
        ))}
      </div>
    </div>
  );
}
