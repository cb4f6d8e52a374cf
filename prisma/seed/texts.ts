import type { Person } from '@/newsroom/people/actor';
import type { InputOf } from '@/newsroom/registry';
import { changeText } from '@/newsroom/texts/change-text';
import { told } from './told';

type Text = Pick<InputOf<'change-text'>, 'key' | 'title' | 'source'>;

const texts: Text[] = [
  {
    key: 'ethics',
    title: 'What we hold to',
    source: `We report what we know, say how we know it, and say what we do not know. We publish nothing on the strength of a source that we have not asked ourselves about: how they know, what they want, and who told them.

Two sources count as two only when they do not draw on the same third. A spokesman quoted by three agencies is one source. Someone accused of wrongdoing is asked for an answer before we publish, is told what we are going to say, and is given time; the answer stands in the story.

Nobody publishes alone. The person who approves a story has not written any of it. In an emergency an editor may publish first and must say why; a second person then reads the story, and it waits in a queue until they have.`,
  },
  {
    key: 'verification',
    title: 'What the labels mean',
    source: `A person sets the label, never a program, and a claim is called verified only when someone other than the writer has checked it. Whether a claim is disputed is not a matter of opinion with us: it is, as soon as one source asserts it and another denies it.

When we learn more, the label changes on every story that uses the claim, at once. If a claim that a story rests on turns out to be false, the story says so above its first line.`,
  },
  {
    key: 'unnamed-sources',
    title: 'Unnamed sources',
    source: `We name our sources. We leave a name out only when all of this holds:

- the source gives us information and not opinion;
- it is vital to the story, and we cannot get it on the record;
- the source is reliable, and placed to know;
- an editor knows who it is;
- you are told why there is no name.

We do not publish a serious allegation on the word of one unnamed source. We do not write “sources say” for a single source. We do not quote somebody as declining to comment who has spoken to us without being named.`,
  },
  {
    key: 'corrections',
    title: 'Corrections',
    source: `When we have been wrong we say so, in the story and on one page that lists every correction, with the time, what we wrote and what is right. We call a correction a correction. It is not an update: an update brings news, and nothing was wrong before. A clarification makes plain what could be misread. We do not rewrite a story in silence.

A story that should not have been published is retracted. Its address stays and says so. We take a story away without a trace of its text only where the law obliges us to.

If you have found a mistake, tell us by the form at the foot of the story. Someone of the newsroom reads every report.`,
  },
  {
    key: 'about',
    title: 'About us',
    source: `We are a small newsroom that writes about borders and those who cross them, about rivers, trade and the towns in between. We are seven people: two reporters, two editors, a standards editor, a lawyer, and somebody who keeps the keys and sees no story.

This is the demo newsroom of Stet. Its people and its newspaper are invented; its first story, the crossing at Spin Boldak in July 2021, follows what agencies reported in those days.

## How to reach us

- A mistake in a story: the form at its foot.
- What we hold to, and what our labels mean: the page on how we work.`,
  },
];

/** Says of the demo newsroom how it works and who it is. */
export async function writeTexts(by: Person): Promise<void> {
  for (const text of texts) await told(changeText(by, { ...text, basedOn: null }));
}
