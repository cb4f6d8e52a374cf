import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import Story from '@/app/(story)/[year]/[month]/[day]/[slug]/page';
import { retractStory } from '@/newsroom/publishing/retract-story';
import { changeDetails } from '@/newsroom/stories/change-details';
import { openWorld, type World } from '@/newsroom/testing/world';
import { addTopic } from '@/newsroom/topics/add-topic';
import { migrationsFolder } from '@/platform/migrations';
import { fileStory } from '@/prisma/seed/file-story';
import { manuscript } from '@/prisma/seed/manuscript';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import Corrections from './corrections/page';
import Front from './page';
import Report from './report/page';
import Search from './search/page';
import Topic from './topics/[topic]/page';
import Day from './[year]/[month]/[day]/page';

let world: World;
let day: { year: string; month: string; day: string };

beforeAll(async () => {
  world = await openWorld();
  const topic = '7b0f6e0e-4a43-4f0e-9f0e-0d2f3f1f6a01';
  await told(addTopic(world.daud, { id: topic, name: 'The border' }));
  await published('crowd', 'Crowd shouts {ps: ژوندی دې وي} at the gate', topic);
  await published('quiet', 'A quiet day', topic);
  await published('taken-back', 'They cry {ps: ژوندی دې وي} no more', topic);
  const { id } = await world.site.publishedStory.findUniqueOrThrow({ where: { slug: 'taken-back' } });
  await told(retractStory(world.daud, { storyId: id, notice: 'Nobody cried.' }));
});

afterAll(() => world.close());

async function published(slug: string, headline: string, topicId: string): Promise<void> {
  const copy = { headline, standfirst: 'It means {ps: ژوندی} says the guard.', dateline: 'Chaman', body: ['Traders are on the road.'] };
  const { id } = await fileStory(world.mina, manuscript(world.sectionId, copy, {}));
  await told(changeDetails(world.mina, { storyId: id, byline: '', topicIds: [topicId] }));
  await publishFiled(world.mina, world.daud, id, { kind: 'first', slug });
  const shown = await world.site.publishedStory.findUniqueOrThrow({ where: { id } });
  const [year = '', month = '', date = ''] = shown.day.toISOString().slice(0, 10).split('-');
  day = { year, month, day: date };
}

const given = <T>(value: T) => Promise.resolve(value);
const nothing = given({});
const at = (slug: string) => given({ ...day, slug });
const shown = async (page: ReactNode | Promise<ReactNode>) => renderToStaticMarkup(await page);

const spoken = 'Crowd shouts <span class="passage" lang="ps" dir="rtl">ژوندی دې وي</span> at the gate';
const pages: Record<string, () => ReactNode | Promise<ReactNode>> = {
  'the front': () => Front(),
  'a topic': () => Topic({ params: given({ topic: 'the-border' }), searchParams: nothing }),
  'a day': () => Day({ params: given(day), searchParams: nothing }),
  'what was found': () => Search({ searchParams: given({ q: 'crowd' }) }),
  'related stories': () => Story({ params: at('quiet') }),
  'the report of an error': () => Report({ searchParams: given({ story: `/${Object.values(day).join('/')}/crowd` }) }),
};

test.each(Object.keys(pages))('foreign words in a headline say which language they are in: %s', async (name) => {
  expect(await shown(pages[name]?.())).toContain(`${spoken}</`);
});

test('so do those of a standfirst', async () => {
  expect(await shown(Front())).toContain('It means <span class="passage" lang="ps" dir="rtl">ژوندی</span> says the guard.');
});

test('and those of a headline that was taken back', async () => {
  const html = [await shown(Story({ params: at('taken-back') })), await shown(Corrections({ searchParams: nothing }))];
  for (const page of html) expect(page).toContain('They cry <span class="passage" lang="ps" dir="rtl">ژوندی دې وي</span> no more</');
});

test('headlines that stood before their languages were kept are told apart as they would be now', async () => {
  const languages = () => world.desk.publishedStory.findMany({ orderBy: { slug: 'asc' }, select: { headlinePassages: true, standfirstPassages: true } });
  const written = await languages();
  await world.desk.publishedStory.updateMany({ data: { headlinePassages: [], standfirstPassages: [] } });
  const migration = await readFile(path.join(migrationsFolder, '20261129065823_words_by_language/migration.sql'), 'utf8');
  await world.desk.$executeRawUnsafe(migration.slice(migration.indexOf('WITH words')));
  expect(await languages()).toEqual(written);
});
