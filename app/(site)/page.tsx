import type { Metadata } from 'next';
import { Front } from '@/components/site/front';
import { PageFrame } from '@/components/site/page-frame';
import { readFrontPage } from '@/newsroom/published/read-front-page';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

export const metadata: Metadata = {
  alternates: { canonical: '/', types: { 'application/rss+xml': '/feeds/all.xml' } },
};

export default async function FrontPage() {
  const { newsroomName, timeZone } = settings();
  const [front, sections] = await Promise.all([readFrontPage(), readSections()]);
  return (
    <PageFrame newsroom={newsroomName} sections={sections} front>
      <h1 className="sr-only">{newsroomName}</h1>
      <Front front={front} zone={timeZone} />
    </PageFrame>
  );
}
