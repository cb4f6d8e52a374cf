import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { StoryList } from '@/components/site/story-list';
import { breadcrumbs, StructuredData } from '@/components/site/structured-data';
import { listAddress } from '@/newsroom/published/list-address';
import { readSection } from '@/newsroom/published/read-section';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

type Props = { params: Promise<{ section: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ section: slug }, { before }] = await Promise.all([params, searchParams]);
  const section = (await readSections()).find((each) => each.slug === slug);
  if (!section) return {};
  const tongue = tongueOfNewsroom();
  return pageMetadata({
    newsroom: settings().newsroomName,
    tongue,
    title: section.name,
    description: tongue.messages.feeds.newestFirst(section.name),
    address: listAddress(`/sections/${slug}`, before),
    feeds: { subject: { kind: 'section', slug }, title: section.name },
  });
}

export default async function SectionPage({ params, searchParams }: Props) {
  const [{ section: slug }, { before }] = await Promise.all([params, searchParams]);
  const [page, sections] = await Promise.all([readSection(slug, before), readSections()]);
  if (!page) notFound();
  const { newsroomName, siteUrl, timeZone } = settings();
  const tongue = tongueOfNewsroom();
  return (
    <PageFrame newsroom={newsroomName} sections={sections} tongue={tongue} current={slug}>
      <h1 className="pt-6 pb-4 font-serif text-headline-large font-medium" dir="auto">{page.section.name}</h1>
      <StoryList page={page} zone={timeZone} tongue={tongue} address={`/sections/${slug}`} empty={tongue.messages.lists.empty.section} />
      <StructuredData data={breadcrumbs([{ name: page.section.name, path: `/sections/${slug}` }], { name: newsroomName, url: siteUrl })} />
    </PageFrame>
  );
}
