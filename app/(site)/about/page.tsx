import type { Metadata } from 'next';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { BodyText } from '@/components/site/body-text';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { readSections } from '@/newsroom/published/read-sections';
import { readTexts } from '@/newsroom/published/read-texts';
import { settings } from '@/platform/settings';

export async function generateMetadata(): Promise<Metadata> {
  const { about } = await readTexts();
  const newsroom = settings().newsroomName;
  const tongue = tongueOfNewsroom();
  return pageMetadata({ newsroom, tongue, title: about.title, description: tongue.messages.about.description(newsroom), address: '/about' });
}

export default async function About() {
  const [{ about }, sections] = await Promise.all([readTexts(), readSections()]);
  const tongue = tongueOfNewsroom();
  return (
    <PageFrame newsroom={settings().newsroomName} sections={sections} tongue={tongue}>
      <div className="prose mx-auto pt-8">
        <h1 className="font-serif text-headline-large font-medium" dir="auto">
          {about.title}
        </h1>
        <BodyText body={about.body} heading="h2" />
        <p>
          <a href="/how-we-work">{tongue.messages.frame.howWeWork}</a>
        </p>
      </div>
    </PageFrame>
  );
}
