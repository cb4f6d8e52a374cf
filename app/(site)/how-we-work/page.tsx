import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { BodyText } from '@/components/site/body-text';
import { LabelsExplained } from '@/components/site/labels-explained';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { Sentence } from '@/components/site/sentence';
import { readSections } from '@/newsroom/published/read-sections';
import { readTexts } from '@/newsroom/published/read-texts';
import type { PublishedText } from '@/newsroom/published/texts';
import { settings } from '@/platform/settings';

export function generateMetadata(): Metadata {
  const tongue = tongueOfNewsroom();
  const { title, description } = tongue.messages.howWeWork;
  return pageMetadata({ newsroom: settings().newsroomName, tongue, title, description, address: '/how-we-work' });
}

export default async function HowWeWork() {
  const [texts, sections] = await Promise.all([readTexts(), readSections()]);
  const tongue = tongueOfNewsroom();
  const { howWeWork } = tongue.messages;
  return (
    <PageFrame newsroom={settings().newsroomName} sections={sections} tongue={tongue}>
      <div className="prose mx-auto pt-8">
        <h1 className="font-serif text-headline-large font-medium">{howWeWork.title}</h1>
        <p className="text-standfirst text-ink-muted">
          {howWeWork.lead}
        </p>
        <Part fragment="ethics" text={texts.ethics} />

        <h2 id="claims">{howWeWork.claims}</h2>
        <p>
          <Sentence words={howWeWork.aboutClaims} parts={{ panel: (words) => <em>{words}</em> }} />
        </p>

        <Part fragment="labels" text={texts.verification}>
          <LabelsExplained messages={tongue.messages} />
        </Part>
        <Part fragment="unnamed-sources" text={texts['unnamed-sources']} />
        <Part fragment="corrections" text={texts.corrections} />
        <p>
          <a href="/corrections">{tongue.messages.corrections.all}</a>
        </p>
      </div>
    </PageFrame>
  );
}

/** One of the newsroom's texts. Its fragment is linked to from structured data and from elsewhere: it stays. */
function Part({ fragment, text, children }: { fragment: string; text: PublishedText; children?: ReactNode }) {
  return (
    <>
      <h2 id={fragment} dir="auto">
        {text.title}
      </h2>
      {children}
      <BodyText body={text.body} heading="h3" />
    </>
  );
}
