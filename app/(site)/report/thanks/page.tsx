import type { Metadata } from 'next';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { PageFrame } from '@/components/site/page-frame';
import { Sentence } from '@/components/site/sentence';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

export function generateMetadata(): Metadata {
  return { title: tongueOfNewsroom().messages.report.thanks, robots: { index: false } };
}

export default async function ThanksPage() {
  const tongue = tongueOfNewsroom();
  const { report } = tongue.messages;
  return (
    <PageFrame newsroom={settings().newsroomName} sections={await readSections()} tongue={tongue}>
      <div className="prose mx-auto py-16">
        <h1 className="font-serif text-headline-large font-medium">{report.thanks}</h1>
        <p>
          <Sentence
            words={report.received}
            parts={{ corrections: (words) => <a href="/corrections">{words}</a>, front: (words) => <a href="/">{words}</a> }}
          />
        </p>
      </div>
    </PageFrame>
  );
}
