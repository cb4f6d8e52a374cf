import type { Metadata } from 'next';
import { PageFrame } from '@/components/site/page-frame';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } };

export default async function ThanksPage() {
  return (
    <PageFrame newsroom={settings().newsroomName} sections={await readSections()}>
      <div className="prose mx-auto py-16">
        <h1 className="font-serif text-headline-large font-medium">Thank you</h1>
        <p>
          Your report lies with those who work on the story. If we were wrong, the story will say so, and so will{' '}
          <a href="/corrections">our corrections page</a>. Go on reading at <a href="/">the front page</a>.
        </p>
      </div>
    </PageFrame>
  );
}
