import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { Time } from '@/components/ui/time';
import { assurance } from '@/components/site/assurance';
import { ClaimAccount } from '@/components/site/claim-account';
import { ClaimLabels } from '@/components/site/claim-labels';
import { wordsIn } from '@/components/site/direction';
import { labelWords } from '@/components/site/label-words';
import { type Tongue, tongueOf } from '@/components/site/messages/tongue';
import { OlderLink } from '@/components/site/older-link';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { PassageText } from '@/components/site/passage-text';
import { listAddress } from '@/newsroom/published/list-address';
import { type ClaimPage as Claim, readClaim } from '@/newsroom/published/read-claim';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string | string[] }> };

const claimOf = cache(readClaim);

/** The tongue of the stories that rest on it when all are in one language. */
function tongueFor({ languages: [language, ...others] }: Claim): Tongue {
  return language && others.length === 0 ? tongueOf(language, tongueOfNewsroom()) : tongueOfNewsroom();
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ id: asked }, { before }] = await Promise.all([params, searchParams]);
  const page = await claimOf(asked, before);
  if (!page) return {};
  const { id, statement } = page.claim;
  const tongue = tongueFor(page);
  const { messages } = tongue;
  // A link shows the statement alone, so it has to say what became of it.
  const description = [labelWords(page.claim, messages), assurance(page.claim, messages)].filter(Boolean).join(' ');
  return pageMetadata({ newsroom: settings().newsroomName, tongue, title: messages.claim.titled(statement), description, address: listAddress(`/claims/${id}`, before) });
}

export default async function ClaimPage({ params, searchParams }: Props) {
  const [{ id }, { before }] = await Promise.all([params, searchParams]);
  const [page, sections] = await Promise.all([claimOf(id, before), readSections()]);
  if (!page) notFound();
  const { newsroomName, timeZone } = settings();
  const { claim, stories, older, continued } = page;
  const tongue = tongueFor(page);
  const { messages } = tongue;
  return (
    <PageFrame newsroom={newsroomName} sections={sections} tongue={tongue}>
      <article className="mx-auto max-w-measure pt-8">
        <p className="font-sans text-label font-semibold text-ink-muted">{messages.claim.kicker}</p>
        <h1 className="mt-2 mb-3 font-serif text-headline-large font-medium" dir="auto">
          {claim.statement}
        </h1>
        <ClaimLabels labels={claim} messages={messages} className="mb-5 border-t border-rule pt-3" />
        <ClaimAccount claim={claim} zone={timeZone} tongue={tongue} />
        {stories.length > 0 ? (
          <section aria-labelledby="stories" className="mt-8 border-t-2 border-rule-strong pt-3">
            <h2 id="stories" className="font-sans text-base font-bold">
              {messages.claim.stories}
            </h2>
            <ul className="stack mt-3">
              {stories.map(({ address, headline, headlinePassages, language, firstPublishedAt }) => (
                <li key={address}>
                  <a href={address} className="block font-serif text-headline-small font-semibold hover:underline" {...wordsIn(language)}>
                    <PassageText text={headline} passages={headlinePassages} />
                  </a>
                  <p className={`font-sans text-small text-ink-muted ${wordsIn(language).dir === tongue.spoken.dir ? '' : 'text-end'}`}>
                    <Time at={firstPublishedAt} zone={timeZone} locale={tongue.locale} />
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <OlderLink address={`/claims/${id}`} older={older} continued={continued} of="stories" messages={messages} />
      </article>
    </PageFrame>
  );
}
