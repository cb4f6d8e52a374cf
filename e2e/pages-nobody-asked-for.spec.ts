import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { placeOf } from '@/server/press/places';
import { type NewsroomOnDatabase, type RunningNewsroom, startEmptyNewsroom, startServer, testRolePrefix } from '../.ci/e2e-server';
import { testSecret } from '../.ci/test-secret';
import { type Clerk, clerk, correctStory, publicStory } from './by-command';
import { approveFiled, fileStory } from './file-story';
import { type FirstMorning, firstMorning } from './first-morning';
import { manyCorrections } from './many-corrections';
import { overTheWire } from './over-the-wire';

/** The pages come in quiet moments, and the machine has few while other tests run; in milliseconds. */
const untilAllHaveCome = 480_000;

test.describe.configure({ mode: 'serial', timeout: untilAllHaveCome + 90_000 });

let newsroom: NewsroomOnDatabase;
let db: pg.Client;
let morning: FirstMorning;
let mina: Clerk;
let daud: Clerk;

test.beforeAll(async () => {
  newsroom = await startEmptyNewsroom({ severable: true });
  db = new pg.Client({ connectionString: newsroom.ownerUrl });
  await db.connect();
  morning = await firstMorning(db);
  [mina, daud] = await Promise.all([clerk(newsroom.url, 'mina'), clerk(newsroom.url, 'daud')]);
});

test.afterAll(async () => {
  await db?.end();
  await newsroom?.stop();
});

test('what a publication brings into being is there without its database, though nobody has asked for any of it', async () => {
  const story = await publishWithTopicAndAuthor();
  const further = await manyCorrections(db, story.id, 50);
  await correctStory(db, mina, daud, story, 'The bridge has two lanes.');
  const everything = await allKept(newsroom, `${story.address}/changes/2`, '/topics/bridges', '/authors/mina-rahimi', ...further);
  const [year, month] = story.address.split('/').slice(1);
  const brought = ['/', `/${year}/${month}`, '/corrections', '/feeds/topics/bridges/rss.xml', `${story.address}/ninjs.json`, `/sitemaps/${year}-${month}.xml`];
  expect(everything).toEqual(expect.arrayContaining([...brought, expect.stringMatching(`^/cards/${story.id}-2-`), expect.stringMatching('^/claims/')]));
  newsroom.cable.sever();
  try {
    await readsAll(newsroom, everything);
    expect((await overTheWire(`${newsroom.url}/topics/never-named`)).status).toBe(503);
  } finally {
    newsroom.cable.mend();
  }
});

test('a process whose folder is empty fills it by itself, and the next one has it all without the database', async () => {
  const own = { DATABASE_URL: newsroom.cable.url, DATABASE_ROLE_PREFIX: testRolePrefix, AUTH_SECRET: testSecret, STET_DIRECTORY: test.info().outputPath('stet') };
  const before = await startServer(own);
  const everything = await allKept(before, '/topics/bridges');
  expect(await before.stop()).toBe(0);
  newsroom.cable.sever();
  let early: RunningNewsroom | undefined;
  try {
    early = await startServer(own, /readers get the pages that were kept/);
    await readsAll(early, everything);
  } finally {
    newsroom.cable.mend();
    await early?.stop();
  }
});

async function publishWithTopicAndAuthor() {
  const { id } = await fileStory(mina, morning, 'Rebels say they hold the bridge; officials deny it');
  const [topicId, authorId] = [randomUUID(), randomUUID()];
  await daud.tell('add-topic', { id: topicId, name: 'Bridges' });
  await daud.tell('add-author', { id: authorId, name: 'Mina Rahimi' });
  await mina.tell('change-details', { storyId: id, topicIds: [topicId], authorIds: [authorId] });
  await approveFiled(mina, daud, id);
  await daud.tell('publish-story', { storyId: id, kind: 'first' });
  return publicStory(db, id);
}

/** Follows every link from the front through the files on disk until none leads to a page that is not there; answers where they lead. */
async function allKept(site: RunningNewsroom, ...among: string[]): Promise<string[]> {
  let found = new Map<string, Buffer | null>();
  const missing = async () => {
    found = new Map();
    const ahead = ['/', '/robots.txt'];
    for (let key = ahead.pop(); key; key = ahead.pop()) {
      if (found.has(key)) continue;
      const body = await onDisk(site, key);
      found.set(key, body);
      if (body && /^[^.]*(?:\.xml|\.txt)?$/.test(key) && !key.startsWith('/media/')) ahead.push(...linksIn(body.toString(), site.url));
    }
    return [...[...found].filter(([, body]) => body === null).map(([key]) => key), ...among.filter((key) => !found.has(key))];
  };
  await expect.poll(missing, { timeout: untilAllHaveCome, intervals: [2_000] }).toEqual([]);
  return [...found.keys()];
}

function onDisk({ environment }: RunningNewsroom, key: string): Promise<Buffer | null> {
  return readFile(path.join(environment.STET_DIRECTORY ?? '', 'press', placeOf(key))).catch(() => null);
}

/** What only answers a question, and what needs no database. */
const notKept = /^\/(?:search|report|desk|_next|site)\b/;

function linksIn(text: string, site: string): string[] {
  const said = [...text.matchAll(/(?:href|src|srcSet|content)="([^"]+)"|<loc>([^<]+)<|^Sitemap: (.+)$/gm)].flatMap(([, ...each]) => each.find((one) => one !== undefined) ?? []);
  const addresses = said.flatMap((each) => each.split(/,\s*/)).map((each) => (each.replace(/ \d+w$/, '').replace(site, '') || '/').replace(/#.*/, ''));
  return addresses.filter((each) => /^\/(?!\/)\S*$/.test(each) && !notKept.test(each));
}

async function readsAll(site: RunningNewsroom, addresses: string[]): Promise<void> {
  for (const address of addresses) expect((await overTheWire(site.url + address)).status, address).toBe(200);
}
