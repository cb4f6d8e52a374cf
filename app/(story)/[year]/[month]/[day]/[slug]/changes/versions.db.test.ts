import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedSection, publishedStory } from '@/newsroom/published/testing/published-world';
import { deskDatabase } from '@/platform/database';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import Versions, { generateMetadata } from './page';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await publishedSection('world');
  const versions = ['Karez is quiet.', 'Karez is quiet; two were hurt.'].map((text) => ({ text, document: { type: 'doc', content: [] } }));
  const storyId = await publishedStory({ slug: 'karez', section: 'world', versions });
  await deskDatabase().formerAddress.create({ data: { slug: 'karez-quiet', storyId, until: new Date() } });
  await publishedStory({ slug: 'cure', section: 'world', standing: 'retracted', versions });
  await publishedStory({ slug: 'forbidden', section: 'world', standing: 'taken_down', versions });
});
afterAll(() => database.close());

const at = (slug: string) => ({ params: Promise.resolve({ year: '2021', month: '07', day: '14', slug }) });
/** Where the framework is told to lead, or what else it is told. */
const digestOf = (slug: string) => Versions(at(slug)).then(() => 'a page', ({ digest }: { digest: string }) => digest);

test('it lists every version with its note, and stands in no index', async () => {
  const html = renderToStaticMarkup(await Versions(at('karez')));
  expect(html).toContain('Karez is quiet; two were hurt.');
  expect([...html.matchAll(/<li value="(\d+)"/g)].map(([, number]) => number)).toEqual(['2', '1']);
  expect(await generateMetadata(at('karez'))).toMatchObject({ title: 'Versions: karez', robots: { index: false }, alternates: { canonical: '/2021/07/14/karez/changes' } });
});

test('it moves with the story, and goes with it', async () => {
  expect(await digestOf('karez-quiet')).toMatch(/;\/2021\/07\/14\/karez\/changes;308;/);
  expect(await digestOf('cure')).toMatch(/;\/2021\/07\/14\/cure;307;/);
  expect(await digestOf('forbidden')).toMatch(/;\/gone;307;/);
  expect(await digestOf('never')).toMatch(/;404$/);
});
