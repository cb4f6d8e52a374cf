import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OlderLink } from '@/components/site/older-link';
import { PageFrame } from '@/components/site/page-frame';
import { StoryTeaser } from '@/components/site/story-teaser';
import { readSection } from '@/newsroom/published/read-section';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

type Props = { params: Promise<{ section: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section: slug } = await params;
  const section = (await readSections()).find((each) => each.slug === slug);
  if (!section) return {};
  return {
    title: section.name,
    alternates: { canonical: `/sections/${slug}`, types: { 'application/rss+xml': `/feeds/${slug}.xml` } },
  };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const [{ section: slug }, { before }] = await Promise.all([params, searchParams]);
  const [page, sections] = await Promise.all([readSection(slug, before), readSections()]);
  if (!page) notFound();
  const { newsroomName, timeZone } = settings();
  const [first, ...rest] = page.stories;
  return (
    <PageFrame newsroom={newsroomName} sections={sections} current={slug}>
      <h1 className="pt-6 pb-4 font-serif text-headline-large font-medium">{page.section.name}</h1>
      {first ? (
        <div className="border-t-2 border-rule-strong pt-4">
          <StoryTeaser story={first} zone={timeZone} size="large" level={2} picture standfirst />
        </div>
      ) : (
        <p className="font-serif text-body text-ink-muted">Nothing has been published here yet.</p>
      )}
      {rest.length > 0 ? (
        <ul className="columns-of-four mt-8 border-t border-rule pt-6">
          {rest.map((story) => (
            <li key={story.id}>
              <StoryTeaser story={story} zone={timeZone} size={story.picture ? 'small' : 'normal'} level={2} picture standfirst />
            </li>
          ))}
        </ul>
      ) : null}
      <OlderLink address={`/sections/${slug}`} older={page.older} continued={page.continued} noun="stories" />
    </PageFrame>
  );
}
