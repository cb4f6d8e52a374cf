import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/components/site/page-frame';
import { StoryList } from '@/components/site/story-list';
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
  return (
    <PageFrame newsroom={newsroomName} sections={sections} current={slug}>
      <h1 className="pt-6 pb-4 font-serif text-headline-large font-medium">{page.section.name}</h1>
      <StoryList page={page} zone={timeZone} address={`/sections/${slug}`} empty="Nothing has been published here yet." />
    </PageFrame>
  );
}
