import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Time } from '@/components/ui/time';
import { assurance } from '@/components/site/assurance';
import { ClaimAccount } from '@/components/site/claim-account';
import { ClaimLabels } from '@/components/site/claim-labels';
import { wordsIn } from '@/components/site/direction';
import { labelWords } from '@/components/site/label-words';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { readClaim } from '@/newsroom/published/read-claim';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

type Props = { params: Promise<{ id: string }> };

const claimOf = cache(readClaim);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await claimOf((await params).id);
  if (!page) return {};
  const { id, statement } = page.claim;
  // A link shows the statement alone, so it has to say what became of it.
  const description = [labelWords(page.claim), assurance(page.claim)].filter(Boolean).join(' ');
  return pageMetadata({ newsroom: settings().newsroomName, title: `Claim: ${statement}`, description, address: `/claims/${id}` });
}

export default async function ClaimPage({ params }: Props) {
  const [page, sections] = await Promise.all([claimOf((await params).id), readSections()]);
  if (!page) notFound();
  const { newsroomName, timeZone } = settings();
  const { claim, stories } = page;
  return (
    <PageFrame newsroom={newsroomName} sections={sections}>
      <article className="mx-auto max-w-measure pt-8">
        <p className="font-sans text-label font-semibold text-ink-muted">One claim, and how we know it</p>
        <h1 className="mt-2 mb-3 font-serif text-headline-large font-medium" dir="auto">
          {claim.statement}
        </h1>
        <ClaimLabels labels={claim} className="mb-5 border-t border-rule pt-3" />
        <ClaimAccount claim={claim} zone={timeZone} />
        {stories.length > 0 ? (
          <section aria-labelledby="stories" className="mt-8 border-t-2 border-rule-strong pt-3">
            <h2 id="stories" className="font-sans text-base font-bold">
              Stories that rest on it
            </h2>
            <ul className="stack mt-3">
              {stories.map(({ address, headline, language, firstPublishedAt }) => (
                <li key={address}>
                  <a href={address} className="block font-serif text-headline-small font-semibold hover:underline" {...wordsIn(language)}>
                    {headline}
                  </a>
                  <p className="font-sans text-small text-ink-muted">
                    <Time at={firstPublishedAt} zone={timeZone} />
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </article>
    </PageFrame>
  );
}
