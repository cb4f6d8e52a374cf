import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { type NewsroomOnDatabase, startEmptyNewsroom } from '../.ci/e2e-server';
import { obtainNginx, type RunningNginx, startNginxAsDocumented } from '../.ci/nginx';
import { approveBlock, type Clerk, clerk, correctStory, type PublicStory, publishStory } from './by-command';
import { type FirstMorning, firstMorning } from './first-morning';
import { manyCorrections } from './many-corrections';
import { overTheWire } from './over-the-wire';
import { picture } from './permissions/picture';

const nginx = obtainNginx();
const absent = 'SKIPPED: there is no nginx on this machine, and Debian’s could not be had.';
if (!nginx) console.log(absent);
test.skip(!nginx, absent);
test.describe.configure({ mode: 'serial' });

let newsroom: NewsroomOnDatabase;
let front: RunningNginx;
let pages: string;
let db: pg.Client;
let mina: Clerk;
let daud: Clerk;
let story: PublicStory;
let morning: FirstMorning;

test.beforeAll(async () => {
  if (!nginx) return;
  pages = await mkdtemp(path.join(tmpdir(), 'stet-pages-'));
  newsroom = await startEmptyNewsroom({ environment: { PRESS_DIRECTORY: pages } });
  db = new pg.Client({ connectionString: newsroom.ownerUrl });
  await db.connect();
  morning = await firstMorning(db);
  [mina, daud] = await Promise.all([clerk(newsroom.url, 'mina'), clerk(newsroom.url, 'daud')]);
  story = await publishStory(db, mina, daud, morning, 'Rebels say they hold the bridge; officials deny it');
  front = await startNginxAsDocumented(nginx, { port: Number(new URL(newsroom.url).port), pages });
});

test.afterAll(async () => {
  await front?.stop();
  await db?.end();
  await newsroom?.stop();
  await rm(pages, { recursive: true, force: true });
});

/** What tells of the connection, or names the same thing in nginx's own way. */
const ofTheServer = new Set(['server', 'date', 'connection', 'keep-alive', 'accept-ranges', 'etag', 'last-modified', 'transfer-encoding']);

async function answersAlike(address: string, encoding: string): Promise<string | undefined> {
  const asked = { headers: { 'accept-encoding': encoding } };
  const own = await overTheWire(newsroom.url + address, asked);
  const given = await overTheWire(front.url + address, asked);
  const shared = ({ headers }: typeof own) => ({
    ...Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheServer.has(name))),
    'content-type': headers['content-type']?.toLowerCase(),
  });
  expect({ status: given.status, ...shared(given) }, `${address} in ${encoding}`).toEqual({ status: own.status, ...shared(own) });
  expect(given.body.equals(own.body), `${address} in ${encoding}`).toBe(true);
  return given.headers.etag;
}

const whatProgramsRead = '/api/v1/published?section=world';

/** Nginx names a file by its time and size: an answer so named did not come from the application. */
const namedByNginx = /^"[0-9a-f]+-[0-9a-f]+"$/;

test('kept pages come from the disk, with the bytes and headers of the application, in every form', async () => {
  const page = (await overTheWire(newsroom.url + story.address)).body.toString();
  const style = /\/_next\/static\/[^"]+\.css/.exec(page)?.[0] ?? '';
  const font = /url\(\.\.\/(media\/[^)]+\.woff2)\)/.exec((await overTheWire(newsroom.url + style)).body.toString())?.[1] ?? '';
  const machines = ['/feeds/rss.xml', '/feeds/atom.xml', '/feeds/sections/world/feed.json', '/sitemap.xml', '/robots.txt', `${story.address}/ninjs.json`];
  const parts = [style, `/_next/static/${font}`, '/favicon.ico', '/icon.svg', '/apple-touch-icon.png'];
  const further = await manyCorrections(db, story.id, 50);
  expect(further).toHaveLength(2);
  for (const address of [story.address, '/', '/sections/world', '/corrections', ...further, ...machines, ...parts]) {
    await overTheWire(newsroom.url + address);
    // What stood there before the story may be open in nginx for a second yet.
    await expect(async () => {
      for (const encoding of ['br', 'gzip', 'identity']) expect(await answersAlike(address, encoding), address).toMatch(namedByNginx);
    }).toPass({ timeout: 3_000 });
  }
  const last = (await overTheWire(front.url + further.at(-1))).body.toString();
  expect([last.match(/ id="correction-/g)?.length, last.replace(/<[^>]*>/g, '').includes('It has 50 arches.')]).toEqual([16, true]);
  expect((await overTheWire(`${front.url}${story.address}?utm_source=letter&x=%20y`)).headers.etag).toMatch(namedByNginx);
});

test('what a reader has already is not sent again', async () => {
  const { etag = '' } = (await overTheWire(front.url + story.address)).headers;
  const again = await overTheWire(front.url + story.address, { headers: { 'if-none-match': etag } });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await overTheWire(front.url + story.address, { method: 'HEAD' })).body.length).toBe(0);
});

test('corrections arrive, and nobody who read before is told that nothing changed', async () => {
  const before = (await overTheWire(front.url + story.address)).headers.etag ?? '';
  const seen = [before];
  for (const words of ['Karez has one bridge.', 'Karez has two bridges.', 'Karez had no bridges.']) {
    await correctStory(db, mina, daud, story, words);
    await expect.poll(async () => (await overTheWire(front.url + story.address)).body.toString(), { timeout: 2_000 }).toContain(words);
    const { status, headers } = await overTheWire(front.url + story.address, { headers: { 'if-none-match': seen.join(', ') } });
    expect([status, headers.etag]).toEqual([200, expect.stringMatching(namedByNginx)]);
    seen.push(headers.etag ?? '');
  }
});

test('what lies beside the pages is nobody’s to read', async () => {
  const file = `${story.address}/index.html`;
  const hidden = ['/.position', '/index.html', '/index.html.note', file, `${file}.note`, `${file}.br`, `${file}.gz`, '/robots.txt.note', '/feeds/rss.xml.br'];
  const around = [`/about/../index.html.note`, '/%2eposition', '/index.html%2enote', `//index.html.note`, '/./.position', '/sections/world/../../.position'];
  for (const address of [...hidden, ...around]) {
    const { status, body } = await overTheWire(front.url + address);
    expect([404, 308], address).toContain(status);
    expect(body.toString(), address).not.toContain('renderedFrom');
  }
});

test('everything else is for the application', async () => {
  const programs = await overTheWire(`${front.url}${whatProgramsRead}`);
  expect([programs.status, programs.headers.etag]).toEqual([200, expect.not.stringMatching(namedByNginx)]);
  expect(JSON.parse(programs.body.toString())).toMatchObject({ next: null });
  expect((await overTheWire(`${front.url}/sections/world/before/${story.id}`)).status, 'no page begins there').toBe(404);
  expect((await overTheWire(front.url + story.address, { method: 'POST' })).status).toBe(405);
  expect((await overTheWire(`${front.url}/sections/world/`)).status).toBe(308);
  expect((await overTheWire(`${front.url}/nothing/here`)).status).toBe(404);
  const desk = await overTheWire(`${front.url}/desk`, { headers: { cookie: mina.cookie } });
  expect(desk.body.toString()).toContain('Mina');
  expect((await overTheWire(`${front.url}/desk`)).body.toString()).not.toContain('Mina');
});

test('a story that is taken down is gone with its card and its picture, also where they were read before', async () => {
  const lev = await clerk(newsroom.url, 'lev');
  const news = await publishStory(db, mina, daud, morning, 'Karez closes its bridge');
  const named = async (file: RegExp) => file.exec((await overTheWire(front.url + news.address)).body.toString())?.[0] ?? '';
  const card = await named(/\/cards\/[\w-]+\.png/);
  const before = await overTheWire(front.url + card);
  const { hash, width, height } = await mina.tell('add-picture', { storyId: news.id, base64: picture.toString('base64') });
  await mina.tell('tell-picture-origin', { storyId: news.id, picture: hash, origin: 'agency' });
  const figure = { type: 'figure', attrs: { alt: 'The bridge', credit: 'A. Reader', picture: hash, width, height }, content: [{ type: 'text', text: 'The bridge.' }] };
  await approveBlock(db, mina, daud, news, figure);
  await daud.tell('publish-story', { storyId: news.id, kind: 'update', note: 'A picture.' });
  await expect.poll(() => named(/\/media\/[0-9a-f]{64}/), { timeout: 5_000 }).not.toBe('');
  const shown = await named(/\/media\/[0-9a-f]{64}/);
  expect([before.status, (await overTheWire(front.url + shown)).status]).toEqual([200, 200]);
  await lev.tell('take-down-story', { storyId: news.id, reason: 'The court ordered it.' });
  for (const [address, status] of [[news.address, 410], [`${news.address}/ninjs.json`, 410], [card, 404], [shown, 404]] as const) {
    await expect.poll(async () => (await overTheWire(front.url + address)).status, { timeout: 5_000, message: address }).toBe(status);
  }
});

test('a report that is refused comes under a policy that lets nothing run', async () => {
  const { status, headers } = await overTheWire(`${front.url}/report/send`, { method: 'POST', headers: { 'content-length': '0' } });
  expect([status, headers['content-security-policy']]).toEqual([403, expect.stringMatching(/^default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; form-action 'self'/)]);
});

test('with the application and the database gone, readers have the news', async () => {
  await overTheWire(`${front.url}/sections/world`);
  const whole = await overTheWire(front.url + story.address, { headers: { 'accept-encoding': 'br' } });
  await db.end();
  await newsroom.stop();
  for (const address of [story.address, '/', '/sections/world', '/feeds/rss.xml']) {
    const { status, body } = await overTheWire(front.url + address);
    expect([status, body.includes('Rebels say they hold the bridge')], address).toEqual([200, true]);
  }
  const still = await overTheWire(front.url + story.address, { headers: { 'accept-encoding': 'br' } });
  expect(still.body.equals(whole.body)).toBe(true);
  expect((await overTheWire(`${front.url}${whatProgramsRead}`)).status, 'what nginx had from the application').toBe(200);
  const desk = await overTheWire(`${front.url}/desk`);
  expect([desk.status, desk.headers['retry-after']]).toEqual([503, '5']);
});
