import type { WrittenTexts } from '../texts';

/** In English, what a newsroom that has written nothing yet says of itself. */
export const englishTexts: WrittenTexts = {
  ethics: {
    title: 'What we hold to',
    source: `Every claim that a story relies on is kept with who says so, who denies it, in what words, and what we did to check it. A story that does not meet our rules of sourcing is held back, unless an editor who had no part in it lets it pass under their own name and says why.

Two sources count as two only when they do not draw on the same third.

Nobody publishes alone: whoever approves a story has not written any of it. In an emergency an editor may publish first and must say why; the story then waits in a queue until a second person has read it.`,
  },
  verification: {
    title: 'What the labels mean',
    source: `A person sets the label, never a program, and a claim is called verified only by somebody other than whoever made it. Whether a claim is disputed follows from what its sources say: it is, as soon as one asserts it and another denies it.

When we learn more, the label changes on every story that uses the claim, and its history stays. If a claim that a story rests on turns out to be false, the story says so above its first line.`,
  },
  'unnamed-sources': {
    title: 'Unnamed sources',
    source: `A source goes unnamed in what we publish only by leave of a standards editor who knows who it is. Leave is given for one source, one claim and one story, for information and not for opinion, where the information is vital and cannot be had on the record, and where the source is reliable and placed to know. The story says why the source is not named, and how we describe them is agreed with them.

Where we write of sources in the plural there are at least two. A serious allegation does not rest on one source without a name, unless a standards editor and a lawyer together let it pass; whoever is accused is asked for an answer first.`,
  },
  corrections: {
    title: 'Corrections',
    source: `When we have been wrong we say so, in the story and on one page that lists every correction: when, what we wrote, and what is right. We call a correction a correction. It is not an update, which brings news where nothing was wrong, and not a clarification, which makes plain what could be misread. No version of a story is changed once readers have had it; a new one takes its place.

A story that should not have been published is retracted: its address stays and says so. A story disappears only where the law obliges us to take it down.`,
  },
  about: {
    title: 'About us',
    source: `This newspaper is published with Stet, in which every claim in a story carries its sources. We have not yet written here who we are.

If something we published is wrong, every story has a form at its foot to tell us.`,
  },
};
