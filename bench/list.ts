/**
 * How long the desk's lists take, with 1,000 stories in the database and with 100,000: warm, one after the other, as
 * the pages read them. With `--explain`, also the plans PostgreSQL chose with the greater number.
 */
import './own-settings';
import { parseArgs } from 'node:util';
import { deskDatabase } from '@/platform/database';
import type { Person } from '@/newsroom/people/actor';
import { listStories, storiesPerPage, type StoryCursor, type StoryFilter } from '@/newsroom/stories/list-stories';
import { readDesk } from '@/newsroom/stories/read-desk';
import { explain } from './explain';
import { insertStories, personId } from './many-stories';
import { measure, ms, report, type Times } from './measure';
import { inTemporaryNewsroom } from './temporary-newsroom';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '100' },
    explain: { type: 'boolean', default: false },
  },
});
const few = 1_000;
const many = Number(values.stories);
const rounds = Number(values.rounds);

const person = (n: number, role: Person['role']): Person => ({ kind: 'person', id: personId(n), name: `Person ${n}`, role });
const reporter = person(2, 'reporter');
const newcomer = person(1, 'reporter');
const editor = person(121, 'editor');

type Reading = { name: string; read: () => Promise<unknown> };

const list = (name: string, actor: Person, filter?: StoryFilter, after?: StoryCursor): Reading => ({
  name,
  read: () => listStories(actor, filter, after),
});

/** What is measured; half-way down the list stands for any page far from the first. */
async function readings(count: number): Promise<Reading[]> {
  return [
    list('first page, reporter', reporter),
    list('first page, editor', editor),
    list(`page ${Math.round(count / 2 / storiesPerPage).toLocaleString('en')}, editor`, editor, {}, await cursorAt(count / 2)),
    list('in review', editor, { stage: 'in_review' }),
    list('retracted', editor, { standing: 'retracted' }),
    list('one section', editor, { section: 'section-5' }),
    list('mine, of one who wrote many', reporter, { mine: reporter.id }),
    list('mine, of one who wrote none', newcomer, { mine: newcomer.id }),
    list('a word of many headlines', editor, { words: 'crossing' }),
    list('a word of one headline', editor, { words: `district ${few - 1}` }),
    list('a word of none', editor, { words: 'zeppelin' }),
    { name: 'desk of a reporter', read: () => readDesk(reporter) },
    { name: 'desk of a newcomer', read: () => readDesk(newcomer) },
    { name: 'desk of an editor', read: () => readDesk(editor) },
  ];
}

async function cursorAt(skip: number): Promise<StoryCursor> {
  const row = await deskDatabase().story.findFirstOrThrow({
    orderBy: [{ touchedAt: 'desc' }, { id: 'desc' }],
    skip: Math.floor(skip),
    select: { id: true, touchedAt: true },
  });
  return { id: row.id, touchedAt: row.touchedAt.toISOString() };
}

async function timesWith(count: number): Promise<{ name: string; times: Times }[]> {
  const measured: { name: string; times: Times }[] = [];
  for (const { name, read } of await readings(count)) measured.push({ name, times: await measure(rounds, read) });
  return measured;
}

if (many <= few) throw new Error(`--stories must be more than ${few}.`);
await inTemporaryNewsroom({ durable: false }, async ({ ownerUrl, serverLog }) => {
  await insertStories(ownerUrl, 1, few);
  const before = await timesWith(few);
  await insertStories(ownerUrl, few + 1, many);
  const after = await timesWith(many);
  const rows = after.map(({ name, times }, n) => {
    const { p50, p95 } = before[n]!.times;
    return [name, ms(p50), ms(p95), ms(times.p50), ms(times.p95), (times.p50 / p50).toFixed(1)];
  });
  const counts = [few, many].map((count) => count.toLocaleString('en'));
  report(
    `The desk’s lists with ${counts.join(' and with ')} stories, ${rounds} rounds`,
    ['', ...counts.flatMap((count) => [`${count}: p50`, 'p95']), 'ratio'],
    rows,
  );
  if (values.explain) await explain({ ownerUrl, serverLog }, await readings(many));
});
