import type { Metadata } from 'next';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
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
  const tongue = tongueOfNewsroom();
  const description = tongue.messages.front.description(newsroom);
  return pageMetadata({ newsroom, tongue, description, address: '/' });
}

export default async function FrontPage() {
  const { newsroomName, siteUrl, timeZone } = settings();
  const tongue = tongueOfNewsroom();
  const [front, sections] = await Promise.all([readFrontPage(), readSections()]);
  const newest = [front.lead, ...front.beside].flatMap((story) => story?.updatedAt ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  const edition = newest && tongue.messages.front.lastChanged(timeWords(newest, timeZone, 'zoned', tongue.locale));
  return (
    <PageFrame newsroom={newsroomName} sections={sections} front edition={edition} tongue={tongue}>
      <h1 className="sr-only">{newsroomName}</h1>
      <Front front={front} zone={timeZone} tongue={tongue} />
      <StructuredData data={webSite({ name: newsroomName, url: siteUrl }, '/search')} />
    </PageFrame>
  );
}
