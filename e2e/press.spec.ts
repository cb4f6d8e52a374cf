import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { type NewsroomOnDatabase, type RunningNewsroom, startEmptyNewsroom, startServer, testRolePrefix } from '../.ci/e2e-server';
import { testSecret } from '../.ci/test-secret';
import { approveParagraph, type Clerk, clerk, correctStory, publicStory, type PublicStory, publishStory } from './by-command';
import { approveFiled, fileStory } from './file-story';
import { type FirstMorning, firstMorning } from './first-morning';
import { type OverTheWire, overTheWire } from './over-the-wire';

test.describe.configure({ mode: 'serial' });

let first: NewsroomOnDatabase;
let second: RunningNewsroom;
let db: pg.Client;
let morning: FirstMorning;
let mina: Clerk;
let daud: Clerk;
let story: PublicStory;

test.beforeAll(async () => {
  first = await startEmptyNewsroom({ severable: true });
  db = new pg.Client({ connectionString: first.ownerUrl });
  await db.connect();
  morning = await firstMorning(db);
  second = await startServer(onTheSameDatabase());
  [mina, daud] = await Promise.all([clerk(first.url, 'mina'), clerk(first.url, 'daud')]);
  story = await publishStory(db, mina, daud, morning, 'Rebels say they hold the bridge; officials deny it');
});

test.afterAll(async () => {
  await second?.stop();
  await db?.end();
  await first?.stop();
});

const onTheSameDatabase = () => ({ DATABASE_URL: first.cable.url, DATABASE_ROLE_PREFIX: testRolePrefix, AUTH_SECRET: testSecret });

const read = (site: RunningNewsroom, address: string, headers: Record<string, string> = {}): Promise<OverTheWire> => overTheWire(site.url + address, { headers });

test('what one process publishes is read from it as the call returns, and from every other within a second', async () => {
  for (const site of [first, second]) expect((await read(site, story.address)).status).toBe(200);
  for (const [taking, words] of [[first, 'Karez has one bridge.'], [second, 'Karez has two bridges.']] as const) {
    await approveParagraph(db, mina, daud, story, words);
    await daud.at(taking.url).tell('publish-story', { storyId: story.id, kind: 'update', note: words });
    expect((await read(taking, story.address)).body.toString()).toContain(words);
    const other = taking === first ? second : first;
    await expect.poll(async () => (await read(other, story.address)).body.toString(), { timeout: 1_000, intervals: [20] }).toContain(words);
  }
});

test('a new story is on the front page, in its section and in the feeds of every process', async () => {
  const places = ['/', '/sections/world', '/feeds/rss.xml', '/sitemap.xml', '/corrections'];
  for (const site of [first, second]) for (const place of places) await read(site, place);
  const news = await publishStory(db, mina, daud, morning, 'Karez counts its bridges');
  await correctStory(db, mina, daud, news, 'There are three.');
  for (const site of [first, second]) {
    await expect.poll(async () => (await read(site, news.address)).status, { timeout: 2_000 }).toBe(200);
    for (const place of ['/', '/sections/world', '/feeds/rss.xml', '/corrections']) {
      await expect.poll(async () => (await read(site, place)).body.includes('Karez counts its bridges'), { timeout: 2_000, message: place }).toBe(true);
    }
  }
});

test('when a core claim falls, readers of every process are warned over the story within a second, and on the front page', async () => {
  const warning = 'Something this story rests on has changed';
  const filed = await fileStory(mina, morning, 'Rebels say they hold the corn bridge; officials deny it');
  await approveFiled(mina, daud, filed.id);
  await daud.tell('publish-story', { storyId: filed.id, kind: 'first' });
  const { address } = await publicStory(db, filed.id);
  for (const site of [first, second]) expect((await read(site, address)).body.toString()).not.toContain(warning);
  await mina.at(first.url).tell('assess-claim', { claimId: filed.claimId, verification: 'false', method: 'We stood on the bridge with its guards.' });
  await expect.poll(async () => (await read(second, address)).body.toString(), { timeout: 1_000, intervals: [20] }).toContain(warning);
  expect((await read(second, address)).headers, 'it is no page of an earlier time').not.toHaveProperty('age');
  expect((await read(first, address)).body.toString()).toContain(warning);
  const teased = (page: string) => page.split('<article').find((each) => each.includes(address)) ?? '';
  for (const site of [first, second]) {
    await expect.poll(async () => teased((await read(site, '/')).body.toString()), { timeout: 2_000 }).toContain('this story rests on has changed');
  }
});

test('a page that fails to render is noted with its address, and takes nobody’s good page from them', async () => {
  const file = path.join(first.environment.STET_DIRECTORY ?? '', 'press', story.address, 'index.html');
  const good = await read(first, story.address);
  const onDisk = await readFile(file);
  const reading = (may: 'GRANT' | 'REVOKE') => db.query(`${may} SELECT ON published.stories ${may === 'GRANT' ? 'TO' : 'FROM'} ${testRolePrefix}_site`);
  await approveParagraph(db, mina, daud, story, 'Karez has three bridges.');
  await reading('REVOKE');
  try {
    await daud.tell('publish-story', { storyId: story.id, kind: 'update', note: 'Karez has three bridges.' });
    const { status, headers, body } = await read(first, story.address);
    expect([status, body.equals(good.body), Number(headers.age) >= 0]).toEqual([200, true, true]);
    expect((await readFile(file)).equals(onDisk)).toBe(true);
    const noted = first.output().split('\n').filter((line) => line.includes('a public page could not be rendered')).map((line): unknown => JSON.parse(line));
    expect(noted).toContainEqual(expect.objectContaining({ level: 50, address: story.address }));
    expect(JSON.stringify(noted), 'no word of the story').not.toContain('three bridges');
  } finally {
    await reading('GRANT');
  }
  await expect.poll(() => readFile(file, 'utf8'), { timeout: 10_000 }).toContain('Karez has three bridges.');
  expect((await read(first, story.address)).headers).not.toHaveProperty('age');
});

test('whoever is signed in reads byte for byte what everybody reads', async () => {
  for (const address of [story.address, '/', '/sections/world', '/feeds/atom.xml']) {
    const [everybody, editor] = [await read(first, address), await read(first, address, { cookie: daud.cookie })];
    expect(editor.body.equals(everybody.body), address).toBe(true);
    expect(editor.headers.etag).toBe(everybody.headers.etag);
    expect(editor.headers).not.toHaveProperty('set-cookie');
    expect(everybody.headers['cache-control']).toBe('public, max-age=1, stale-if-error=604800');
  }
});

test('pages carry no script of the framework, and a policy that would not run one', async () => {
  const { body, headers } = await read(first, story.address);
  const scripts = body.toString().match(/<script[^>]*>/g) ?? [];
  expect(scripts.filter((script) => !/type="application\/ld\+json"|src="\/site\//.test(script))).toEqual([]);
  expect(headers['content-security-policy']).toContain("script-src 'self';");
});

test('methods, encodings, ranges and conditions get their proper answers', async () => {
  const url = first.url + story.address;
  const whole = await overTheWire(url);
  const ask = (method: string, headers: Record<string, string> = {}) => overTheWire(url, { method, headers });
  const { etag = '', 'content-length': length } = whole.headers;

  const head = await ask('HEAD');
  expect([head.status, head.headers['content-length'], head.headers.etag, head.body.length]).toEqual([200, length, etag, 0]);
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const refused = await ask(method);
    expect([method, refused.status, refused.headers.allow]).toEqual([method, 405, 'GET, HEAD']);
  }
  const unchanged = await ask('GET', { 'if-none-match': `"another", W/${etag}` });
  expect([unchanged.status, unchanged.headers.etag, unchanged.body.length]).toEqual([304, etag, 0]);
  for (const encoding of ['br', 'gzip']) {
    const squeezed = await ask('GET', { 'accept-encoding': `${encoding}, identity;q=0.5` });
    expect([squeezed.headers['content-encoding'], squeezed.headers.vary]).toEqual([encoding, 'Accept-Encoding']);
    expect(squeezed.headers.etag).not.toBe(etag);
    expect((await ask('GET', { 'accept-encoding': encoding, 'if-none-match': etag })).status).toBe(200);
  }
  expect((await ask('GET', { 'accept-encoding': 'identity;q=0, *;q=0' })).status).toBe(406);
  const part = await ask('GET', { range: 'bytes=10-19' });
  expect([part.status, part.headers['content-range'], part.body.equals(whole.body.subarray(10, 20))]).toEqual([206, `bytes 10-19/${length}`, true]);
  const beyond = await ask('GET', { range: `bytes=${length}-` });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${length}`]);
});

test('parameters that mean nothing lead to the page itself; unknown addresses are not found, whatever they look like', async () => {
  const plain = await read(first, story.address);
  const tagged = await read(first, `${story.address}?utm_source=letter&before=yesterday`);
  expect([tagged.headers.etag, tagged.body.length]).toEqual([plain.headers.etag, plain.body.length]);
  const nowhere = ['/2020/01/01/nothing', '/2020/13/45', '/sections/nowhere', '/topics/%00', '/authors/..%2f..%2fetc%2fpasswd', `/media/${'0'.repeat(64)}`, '/feeds/rss.xml.br', '/.position', '/_next/static/../../package.json'];
  const style = /\/_next\/static\/[^"]+\.css/.exec(plain.body.toString())?.[0] ?? '';
  // Only lists have further pages; anything else with such an end would be a copy, kept or drawn anew under as many names as somebody likes.
  const copies = [style, story.address, '/archive', '/search', '/feeds/rss.xml', '/sitemap.xml', '/report/send', '/sections/world', `/${story.address.split('/')[1]}`];
  for (const address of [...nowhere, ...copies.map((each) => `${each}/before/${story.id}`)]) expect([400, 404], address).toContain((await read(first, address)).status);
  expect((await read(first, `/${'a'.repeat(15_000)}`)).status).toBeGreaterThanOrEqual(400);
  expect((await read(first, story.address)).headers.etag).toBe(plain.headers.etag);
});

test('nobody is drawn pictures to measure: they come as they were stored, and leave with what was taken down', async () => {
  for (const site of [first, second]) expect((await read(site, '/_next/image?url=%2Fapple-touch-icon.png&w=640&q=75')).status).toBe(404);
});

test('a process told to stop finishes what it is answering, takes nothing new, and ends well', async () => {
  const third = await startServer(onTheSameDatabase());
  const holder = new pg.Client({ connectionString: first.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE published.stories IN ACCESS EXCLUSIVE MODE');
  let slow: Promise<OverTheWire> | undefined;
  await new Promise<void>((onTaken, reject) => {
    slow = overTheWire(third.url + story.address, { onTaken });
    slow.catch(reject);
  });
  const stopped = third.stop();
  await expect.poll(() => read(third, '/robots.txt').then(() => 'answered', () => 'refused')).toBe('refused');
  await holder.query('ROLLBACK');
  await holder.end();
  const { status, body } = await slow!;
  expect([status, body.toString().endsWith('</html>')]).toEqual([200, true]);
  expect(await stopped).toBe(0);
});

test('with the database away, published pages go on with their age, and the desk says what is the matter', async ({ context, page }) => {
  const [name = '', value = ''] = mina.cookie.split('=');
  await context.addCookies([{ name, value, url: first.url }]);
  const places = [story.address, '/', '/sections/world', '/feeds/rss.xml', '/sitemaps/news.xml', '/api/v1/published', '/api/v1/published?section=world'];
  for (const place of places) expect((await read(first, place)).headers).not.toHaveProperty('age');
  first.cable.sever();
  try {
    await expect.poll(async () => Number((await read(first, story.address)).headers.age), { timeout: 10_000 }).toBeGreaterThanOrEqual(1);
    for (const place of places) {
      const { status, headers, body } = await read(first, place);
      expect([status, Number(headers.age) >= 1, body.includes('Rebels say they hold the bridge')], place).toEqual([200, true, true]);
    }
    const never = await read(first, '/2020/01/01/never-asked-for');
    expect([never.status, never.headers['retry-after']]).toEqual([503, '5']);
    await page.goto(`${first.url}/desk`);
    await expect(page.getByRole('heading', { level: 1, name: 'The newsroom’s database is away' })).toBeVisible();
  } finally {
    first.cable.mend();
  }
  await expect.poll(async () => (await read(first, story.address)).headers.age, { timeout: 10_000 }).toBeUndefined();
});

test('a process that starts while the database is away serves what was kept, and opens by itself when it is back', async () => {
  const settings = { ...onTheSameDatabase(), PRESS_DIRECTORY: test.info().outputPath('pages') };
  const before = await startServer(settings);
  await expect.poll(() => stylesIn(settings.PRESS_DIRECTORY), { message: 'styles are ready before anybody asks' }).toContain('.css.br');
  const whole = await read(before, story.address);
  const rendered = Date.now();
  const forPrograms = await read(before, '/api/v1/published');
  expect(await before.stop()).toBe(0);
  first.cable.sever();
  let early: RunningNewsroom | undefined;
  try {
    early = await startServer(settings, /readers get the pages that were kept/);
    const asked = Date.now();
    const kept = await read(early, story.address);
    expect([kept.status, kept.body.equals(whole.body)]).toEqual([200, true]);
    expect(Number(kept.headers.age), 'since it was rendered').toBeGreaterThanOrEqual(Math.floor((asked - rendered) / 1_000));
    const keptForPrograms = await read(early, '/api/v1/published');
    expect([keptForPrograms.status, keptForPrograms.body.equals(forPrograms.body)]).toEqual([200, true]);
    expect((await read(early, '/sections/never-named')).status).toBe(503);
    expect((await read(early, '/desk')).status).toBe(503);
    first.cable.mend();
    await expect.poll(async () => (await read(early!, '/health')).status, { timeout: 30_000 }).toBe(200);
    expect((await overTheWire(`${early.url}/health`, { method: 'HEAD' })).status).toBe(200);
    await expect.poll(async () => (await read(early!, story.address)).headers.age).toBeUndefined();
    expect((await read(early, '/sections/world')).status).toBe(200);
  } finally {
    first.cable.mend();
    expect(await early?.stop()).toBe(0);
  }
});

/** The names of the framework's files that a press keeps. */
async function stylesIn(directory: string): Promise<string> {
  return (await readdir(`${directory}/_next/static`, { recursive: true }).catch(() => [])).join(' ');
}
