import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { PageFrame } from '@/components/site/page-frame';
import { wordsIn } from '@/components/site/direction';
import { PassageText } from '@/components/site/passage-text';
import { ReportForm } from '@/components/site/report-form';
import { Sentence } from '@/components/site/sentence';
import { readReportable } from '@/newsroom/published/read-reportable';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

export function generateMetadata(): Metadata {
  return { title: tongueOfNewsroom().messages.report.title, robots: { index: false } };
}

type Props = { searchParams: Promise<{ story?: string | string[] }> };

export default async function ReportPage({ searchParams }: Props) {
  const { story: path } = await searchParams;
  const [story, sections] = await Promise.all([typeof path === 'string' ? readReportable(path) : null, readSections()]);
  if (!story) notFound();
  const tongue = tongueOfNewsroom();
  const { report } = tongue.messages;
  return (
    <PageFrame newsroom={settings().newsroomName} sections={sections} tongue={tongue}>
      <div className="mx-auto max-w-[40rem] pt-8">
        <h1 className="font-serif text-headline-large font-medium">{report.title}</h1>
        <p className="mt-3 font-serif text-body">
          <Sentence
            words={report.about}
            parts={{
              story: () => (
                <a href={story.address} className="link">
                  <bdi {...wordsIn(story.language)}>
                    <PassageText text={story.headline} passages={story.headlinePassages} />
                  </bdi>
                </a>
              ),
              corrections: (words) => (
                <a href="/corrections" className="link">
                  {words}
                </a>
              ),
            }}
          />
        </p>
        <ReportForm address={story.address} language={story.language} messages={tongue.messages} />
      </div>
    </PageFrame>
  );
}
