import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { SearchAmong } from '@/components/site/search-among';
import { StoryList } from '@/components/site/story-list';
import { breadcrumbs, StructuredData } from '@/components/site/structured-data';
import { listAddress } from '@/newsroom/published/list-address';
import { readSections } from '@/newsroom/published/read-sections';
import { readTopic, readTopicName } from '@/newsroom/published/read-topic';
import { settings } from '@/platform/settings';

type Props = { params: Promise<{ topic: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ topic: asked }, { before }] = await Promise.all([params, searchParams]);
  const topic = await readTopicName(asked);
  if (!topic) return {};
  const tongue = tongueOfNewsroom();
  return pageMetadata({
    newsroom: settings().newsroomName,
    tongue,
    title: topic.name,
    description: topic.description || tongue.messages.feeds.newestFirst(topic.name),
    address: listAddress(`/topics/${topic.slug}`, before),
    feeds: { subject: { kind: 'topic', slug: topic.slug }, title: topic.name },
  });
}

/** What we published about one topic, across sections. */
export default async function TopicPage({ params, searchParams }: Props) {
  const [{ topic: slug }, { before }] = await Promise.all([params, searchParams]);
  const [page, sections] = await Promise.all([readTopic(slug, before), readSections()]);
  if (!page) notFound();
  const { newsroomName, siteUrl, timeZone } = settings();
  const tongue = tongueOfNewsroom();
  const { name, description } = page.topic;
  return (
    <PageFrame newsroom={newsroomName} sections={sections} tongue={tongue}>
      <header className="pt-6 pb-5">
        <p className="font-sans text-label font-semibold text-ink-muted">{tongue.messages.lists.topic}</p>
        <h1 className="font-serif text-headline-large font-medium" dir="auto">
          {name}
        </h1>
        {description ? (
          <p className="mt-2 max-w-measure font-serif text-standfirst text-ink-muted" dir="auto">
            {description}
          </p>
        ) : null}
        <SearchAmong filter={{ topic: slug }} name={name} messages={tongue.messages} />
      </header>
      <StoryList page={page} zone={timeZone} tongue={tongue} address={`/topics/${slug}`} empty={tongue.messages.lists.empty.topic} />
      <StructuredData data={breadcrumbs([{ name, path: `/topics/${slug}` }], { name: newsroomName, url: siteUrl })} />
    </PageFrame>
  );
}
