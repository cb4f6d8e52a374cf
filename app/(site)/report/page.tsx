import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/components/site/page-frame';
import { wordsIn } from '@/components/site/direction';
import { ReportForm } from '@/components/site/report-form';
import { readReportable } from '@/newsroom/published/read-reportable';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

export const metadata: Metadata = { title: 'Tell us what is wrong', robots: { index: false } };

type Props = { searchParams: Promise<{ story?: string | string[] }> };

export default async function ReportPage({ searchParams }: Props) {
  const { story: path } = await searchParams;
  const [story, sections] = await Promise.all([typeof path === 'string' ? readReportable(path) : null, readSections()]);
  if (!story) notFound();
  return (
    <PageFrame newsroom={settings().newsroomName} sections={sections}>
      <div className="mx-auto max-w-[40rem] pt-8">
        <h1 className="font-serif text-headline-large font-medium">Tell us what is wrong</h1>
        <p className="mt-3 font-serif text-body">
          In{' '}
          <a href={story.address} className="link">
            <bdi {...wordsIn(story.language)}>{story.headline}</bdi>
          </a>
          . Someone of the newsroom reads every report. When we have been wrong we correct the story and say so on{' '}
          <a href="/corrections" className="link">
            our corrections page
          </a>
          .
        </p>
        <ReportForm story={story} />
      </div>
    </PageFrame>
  );
}
