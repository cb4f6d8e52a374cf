import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { BodyText } from '@/components/site/body-text';
import { LabelsExplained } from '@/components/site/labels-explained';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { readSections } from '@/newsroom/published/read-sections';
import { readTexts } from '@/newsroom/published/read-texts';
import type { PublishedText } from '@/newsroom/published/texts';
import { settings } from '@/platform/settings';

export function generateMetadata(): Metadata {
  return pageMetadata({
    newsroom: settings().newsroomName,
    title: 'How we work',
    description: 'What we publish, how we know it, what our labels mean, and what we do when we are wrong.',
    address: '/how-we-work',
  });
}

export default async function HowWeWork() {
  const [texts, sections] = await Promise.all([readTexts(), readSections()]);
  return (
    <PageFrame newsroom={settings().newsroomName} sections={sections}>
      <div className="prose mx-auto pt-8">
        <h1 className="font-serif text-headline-large font-medium">How we work</h1>
        <p className="text-standfirst text-ink-muted">
          Every sentence of news rests on somebody’s word. We show you whose, and how far we got in checking it.
        </p>
        <Part fragment="ethics" text={texts.ethics} />

        <h2 id="claims">Claims</h2>
        <p>
          A story is made of claims. For each we keep who asserts it, who denies it, in what words, how those words reached us, and
          what there is to look at. Where a claim is contested, or where we could not establish it ourselves, its words in the text
          carry a quiet line and a sign. Open the sign and you see what we know. At the foot of each story, <em>How we know this</em>{' '}
          lists all its claims, the settled ones too; each has a page of its own with the history of its label.
        </p>

        <Part fragment="labels" text={texts.verification}>
          <LabelsExplained />
        </Part>
        <Part fragment="unnamed-sources" text={texts['unnamed-sources']} />
        <Part fragment="corrections" text={texts.corrections} />
        <p>
          <a href="/corrections">All corrections</a>
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
