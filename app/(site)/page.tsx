import type { Metadata } from 'next';
import { timeWords } from '@/components/ui/time-words';
import { Front } from '@/components/site/front';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { StructuredData, webSite } from '@/components/site/structured-data';
import { readFrontPage } from '@/newsroom/published/read-front-page';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

export function generateMetadata(): Metadata {
  const { newsroomName: newsroom } = settings();
  const description = `The news as ${newsroom} has it, and for each contested claim who says so, who denies it, and how it is known.`;
  return pageMetadata({ newsroom, description, address: '/' });
}

export default async function FrontPage() {
  const { newsroomName, siteUrl, timeZone } = settings();
  const [front, sections] = await Promise.all([readFrontPage(), readSections()]);
  const newest = [front.lead, ...front.beside].flatMap((story) => story?.updatedAt ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  const edition = newest && `Last changed ${timeWords(newest, timeZone, 'zoned')}`;
  return (
    <PageFrame newsroom={newsroomName} sections={sections} front edition={edition}>
      <h1 className="sr-only">{newsroomName}</h1>
      <Front front={front} zone={timeZone} />
      <StructuredData data={webSite({ name: newsroomName, url: siteUrl }, '/search')} />
    </PageFrame>
  );
}
