import type { Metadata } from 'next';
import { LabelsExplained } from '@/components/site/labels-explained';
import { PageFrame } from '@/components/site/page-frame';
import { pageMetadata } from '@/components/site/page-metadata';
import { readSections } from '@/newsroom/published/read-sections';
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
  return (
    <PageFrame newsroom={settings().newsroomName} sections={await readSections()}>
      <div className="prose mx-auto pt-8">
        <h1 className="font-serif text-headline-large font-medium">How we work</h1>
        <p className="text-standfirst text-ink-muted">
          Every sentence of news rests on somebody’s word. We show you whose, and how far we got in checking it.
        </p>

        <h2 id="ethics">What we hold to</h2>
        <p>
          We report what we know, say how we know it, and say what we do not know. We publish nothing on the strength of a source
          that we have not asked ourselves about: how they know, what they want, and who told them.
        </p>
        <p>
          Two sources count as two only when they do not draw on the same third. A spokesman quoted by three agencies is one
          source. Someone accused of wrongdoing is asked for an answer before we publish, is told what we are going to say, and is
          given time; the answer stands in the story.
        </p>
        <p>
          Nobody publishes alone. The person who approves a story has not written any of it. In an emergency an editor may publish
          first and must say why; a second person then reads the story, and it waits in a queue until they have.
        </p>

        <h2 id="claims">Claims</h2>
        <p>
          A story is made of claims. For each we keep who asserts it, who denies it, in what words, how those words reached us, and
          what there is to look at. Where a claim is contested, or where we could not establish it ourselves, its words in the text
          carry a quiet line and a sign. Open the sign and you see what we know. At the foot of each story, <em>How we know this</em>{' '}
          lists all its claims, the settled ones too.
        </p>
        <p>
          Whether a claim is disputed is not a matter of opinion with us: it is, as soon as one source asserts it and another denies
          it. Every claim has a page of its own with the history of its label.
        </p>

        <h2 id="labels">What the labels mean</h2>
        <LabelsExplained />
        <p>
          A person sets the label, never a program, and a claim is called verified only when someone other than the writer has
          checked it. When we learn more, the label changes on every story that uses the claim, at once. If a claim that a story
          rests on turns out to be false, the story says so above its first line.
        </p>

        <h2 id="unnamed-sources">Unnamed sources</h2>
        <p>
          We name our sources. We leave a name out only when all of this holds: the source gives us information and not opinion; it
          is vital to the story; we cannot get it on the record; the source is reliable and placed to know; an editor knows who it
          is; and you are told why there is no name.
        </p>
        <p>
          We do not publish a serious allegation on the word of one unnamed source. We do not write “sources say” for a single
          source. We do not quote somebody as declining to comment who has spoken to us without being named. What we have promised
          to keep secret we keep in a form that our own administrators cannot read.
        </p>

        <h2 id="corrections">Corrections</h2>
        <p>
          When we have been wrong we say so, in the story and on <a href="/corrections">one page that lists every correction</a>,
          with the time, what we wrote and what is right. We call a correction a correction. It is not an update: an update brings
          news, and nothing was wrong before. A clarification makes plain what could be misread. We do not rewrite a story in
          silence.
        </p>
        <p>
          A story that should not have been published is retracted. Its address stays and says so. We take a story away without a
          trace of its text only where the law obliges us to.
        </p>
      </div>
    </PageFrame>
  );
}
