import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/components/site/page-frame';
import { StoryList } from '@/components/site/story-list';
import { readSections } from '@/newsroom/published/read-sections';
import { readTopic, readTopicName } from '@/newsroom/published/read-topic';
import { settings } from '@/platform/settings';

type Props = { params: Promise<{ topic: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await readTopicName((await params).topic);
  if (!topic) return {};
  return { title: topic.name, description: topic.description || null, alternates: { canonical: `/topics/${topic.slug}` } };
}

/** What we published about one topic, across sections. */
export default async function TopicPage({ params, searchParams }: Props) {
  const [{ topic: slug }, { before }] = await Promise.all([params, searchParams]);
  const [page, sections] = await Promise.all([readTopic(slug, before), readSections()]);
  if (!page) notFound();
  const { newsroomName, timeZone } = settings();
  const { name, description } = page.topic;
  return (
    <PageFrame newsroom={newsroomName} sections={sections}>
      <header className="pt-6 pb-5">
        <p className="font-sans text-label font-semibold text-ink-muted">Topic</p>
        <h1 className="font-serif text-headline-large font-medium" dir="auto">
          {name}
        </h1>
        {description ? (
          <p className="mt-2 max-w-measure font-serif text-standfirst text-ink-muted" dir="auto">
            {description}
          </p>
        ) : null}
      </header>
      <StoryList page={page} zone={timeZone} address={`/topics/${slug}`} empty="There is no story about this at present." />
    </PageFrame>
  );
}
