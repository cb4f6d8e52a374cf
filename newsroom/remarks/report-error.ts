import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AnyDocument } from '@/editor/document';
import { findQuote, type Quote, quoteAt } from '@/editor/quote';
import { command, type CommandContext } from '../command';
import { line, prose, requiredProse } from '../input';
import { beSystem } from '../permissions/can';
import { parseStoryPath } from '../published/story-address';
import { refuse } from '../refusal';
import { loadStory } from '../stories/load-story';

/**
 * A reader says that something in a live story is wrong. Words that stand in what readers have tie the report to their
 * place; other words stay part of what the reader says. What was reported just now is refused as a conflict. Of any other story it answers as of one that never was.
 */
export const reportError = command({
  name: 'report-error',
  summary: 'Puts a reader’s report of an error before the desk. Only the system does that, for the reader.',
  input: z.strictObject({
    story: line(300).describe('The path of the story, such as /2021/07/14/crossing.'),
    words: prose(1_000).default(''),
    wrong: requiredProse(4_000),
    contact: line(200).default('').describe('Where the reader wants to be answered.'),
  }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { story: path, words, wrong, contact }) {
    authorise(beSystem(actor));
    const shown = await liveStoryAt(db, path);
    if (!shown) refuse('not_found', 'There is no story at this address.');
    await loadStory(db, actor, shown.id);
    const { document } = await db.publication.findUniqueOrThrow({
      where: { storyId_version: { storyId: shown.id, version: shown.currentVersion } },
      select: { document: true },
    });
    const quote = quoteOf(document as unknown as AnyDocument, words);
    const body = words === '' || quote ? wrong : `About the words “${words}”:\n\n${wrong}`;
    if (await hasReport(db, { storyId: shown.id, exact: quote?.exact ?? null, body, contact }, at)) refuse('conflict', 'This report has been received already.');
    const id = randomUUID();
    await db.remark.create({
      data: { id, storyId: shown.id, kind: 'report', ...quote, body, contact, authorId: null, createdAt: at },
    });
    const data = { kind: 'report' };
    return { value: null, events: [{ name: 'remark.made', subject: { type: 'remark', id }, storyId: shown.id, data }] };
  },
});

/** In milliseconds. */
const soon = 15 * 60_000;

/**
 * Whether the very same was reported just now, by a second click or a page sent again. The form is the same for every
 * reader, so what they say has to tell one report from another; the story's row is locked meanwhile.
 */
async function hasReport(db: CommandContext['db'], report: { storyId: string; exact: string | null; body: string; contact: string }, at: Date): Promise<boolean> {
  const since = new Date(at.getTime() - soon);
  return (await db.remark.count({ where: { ...report, kind: 'report', resolvedAt: null, createdAt: { gte: since } } })) > 0;
}

/** By its present address or one that leads to it: a reader may have opened the page before it moved. */
async function liveStoryAt(db: CommandContext['db'], path: string) {
  const address = parseStoryPath(path);
  if (!address) return null;
  const { day, slug } = address;
  return db.publishedStory.findFirst({
    where: { day, standing: 'live', OR: [{ slug }, { formerAddresses: { some: { slug } } }] },
    select: { id: true, currentVersion: true },
  });
}

/** Copied words come with the quotation marks people put around them, and with the lines a page broke. */
function quoteOf(document: AnyDocument, words: string): Quote | null {
  const bare = words.replace(/^["'“”„«»‘’\s]+|["'“”„«»‘’\s]+$/g, '');
  for (const exact of [words, bare, bare.replace(/\s+/g, ' ')]) {
    const place = exact === '' ? null : findQuote(document, { exact, prefix: '', suffix: '' });
    if (place) return quoteAt(document, place.from, place.to);
  }
  return null;
}
