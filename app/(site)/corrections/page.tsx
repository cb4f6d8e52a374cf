import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { CorrectionText } from '@/components/site/correction-text';
import { wordsIn } from '@/components/site/direction';
import { OlderLink } from '@/components/site/older-link';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { PassageText } from '@/components/site/passage-text';
import { Time } from '@/components/ui/time';
import { listAddress } from '@/newsroom/published/list-address';
import { readCorrections } from '@/newsroom/published/read-corrections';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

type Props = { searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const tongue = tongueOfNewsroom();
  const { title, description } = tongue.messages.corrections;
  return pageMetadata({
    newsroom: settings().newsroomName,
    tongue,
    title,
    description,
    address: listAddress('/corrections', (await searchParams).before),
    feeds: { subject: { kind: 'corrections' }, title: tongue.messages.feeds.corrections },
  });
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const [page, sections] = await Promise.all([searchParams.then(({ before }) => readCorrections(before)), readSections()]);
  if (!page) notFound();
  const { newsroomName, timeZone } = settings();
  const tongue = tongueOfNewsroom();
  const { messages, locale } = tongue;
  return (
    <PageFrame newsroom={newsroomName} sections={sections} tongue={tongue}>
      <div className="mx-auto max-w-[46rem] pt-8">
        <h1 className="font-serif text-headline-large font-medium">{messages.corrections.title}</h1>
        <p className="mt-2 mb-6 font-serif text-standfirst text-ink-muted">{messages.corrections.description}</p>
        {page.corrections.length === 0 ? (
          <p className="border-t border-rule pt-4 font-serif text-body">{page.continued ? messages.corrections.nothingBefore : messages.corrections.nothing}</p>
        ) : (
          <ol className="border-t-2 border-rule-strong">
            {page.corrections.map(({ id, kind, wrong, right, at, story }) => (
              <li key={id} id={`correction-${id}`} className="border-b border-rule py-5">
                <p className="font-sans text-small text-ink-muted">
                  <strong className="font-semibold text-ink">{messages.notice[kind]}</strong> · <Time at={at} zone={timeZone} form="zoned" locale={locale} />
                </p>
                <h2 className="mt-1 mb-2 font-serif text-headline-small font-semibold" {...wordsIn(story.language)}>
                  <a href={story.address} className="hover:underline">
                    <PassageText text={story.headline} passages={story.headlinePassages} />
                  </a>
                </h2>
                <CorrectionText kind={kind} wrong={wrong} right={right} language={story.language} tongue={tongue} />
              </li>
            ))}
          </ol>
        )}
        <OlderLink address="/corrections" older={page.older} continued={page.continued} of="corrections" messages={messages} />
      </div>
    </PageFrame>
  );
}
