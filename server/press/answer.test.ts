import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { say } from '../doorway';
import { PressDoor } from './answer';
import { formPage } from './finish-page';
import { KeptPages } from './kept-pages';
import { Press } from './press';
import { Questions } from './questions';

const story = '/2021/07/14/taliban-claim-key-crossing';
const sentence = 'The Taliban say they hold the crossing; Afghan officials deny it. ';
const page = `<!doctype html><html lang="en"><head><link rel="preload" as="script" href="/_next/static/x.js"><title>Crossing</title>
<script src="/_next/static/x.js" async></script></head><body><p>${sentence.repeat(20)}</p><script>self.__next_f.push([1])</script>
<script type="application/ld+json">{"@type":"NewsArticle"}</script></body></html>`;
const header = { 'content-type': 'text/html; charset=utf-8', 'x-nextjs-cache': 'MISS', link: '</x.js>; rel=preload', vary: 'rsc', etag: '"theirs"' };

let server: Server;
let press: Press;
let door: PressDoor;
let down = false;
let asked: string[] = [];
let feed = '';

const render = async (address: string) => {
  asked.push(address);
  if (down) throw new Error('The database is away.');
  if (address === '/media/' + 'a'.repeat(64)) {
    return { status: 200, headers: { 'content-type': 'image/avif', 'cache-control': 'public, max-age=31536000, immutable' }, body: Buffer.from('picture') };
  }
  if (address === '/feeds/rss.xml') {
    const headers = { 'content-type': 'application/rss+xml', 'last-modified': 'Wed, 14 Jul 2021 12:00:00 GMT' };
    return { status: 200, headers, body: Buffer.from(`<rss>${feed}</rss>`) };
  }
  return { status: address.startsWith('/sections/') ? 404 : 200, headers: header, body: Buffer.from(page) };
};

beforeAll(async () => {
  server = createServer((incoming, response) => {
    if (door.answer(incoming, response) === false) say(response, 200, 'Not of the press.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  press = new Press({ render, kept: null, memory: 10_000_000 });
  door = new PressDoor(press, new Questions(render));
  down = false;
  asked = [];
  feed = '';
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

function ask(path: string, { method = 'GET', ...headers }: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const outgoing = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

describe('A reader gets', () => {
  test('a page without the framework’s scripts, under a policy that allows nothing inline', async () => {
    const { body, headers } = await ask(story);
    expect(body.toString()).toContain(sentence);
    expect(body.toString()).toContain('application/ld+json');
    expect(body.toString()).not.toMatch(/_next|__next_f/);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers).not.toHaveProperty('x-nextjs-cache');
    expect(headers).not.toHaveProperty('link');
  });

  test('the smallest form that the browser takes, each under a strong name of its own', async () => {
    const plain = await ask(story);
    const gzip = await ask(story, { 'accept-encoding': 'gzip, deflate' });
    const br = await ask(story, { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(gunzipSync(gzip.body).equals(plain.body) && brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect([plain, gzip, br].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br']);
    const etags = [plain, gzip, br].map(({ headers }) => headers.etag ?? '');
    expect(new Set(etags).size).toBe(3);
    expect(etags.every((etag) => /^"[\w-]+"$/.test(etag))).toBe(true);
    expect([plain, gzip, br].every(({ headers }) => headers.vary === 'Accept-Encoding')).toBe(true);
    expect([plain, gzip, br].every(({ headers }) => headers['cache-control'] === 'public, max-age=1, stale-if-error=604800')).toBe(true);
  });

  test.each([
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['', undefined],
    ['nonsense;;q==', undefined],
  ])('for Accept-Encoding “%s” the form %s', async (accepted, encoding) => {
    expect((await ask(story, { 'accept-encoding': accepted })).headers['content-encoding']).toBe(encoding);
  });

  test('a part of the page as it is, and not of a compressed form of it, whatever encodings are accepted', async () => {
    const plain = await ask(story);
    const part = await ask(story, { 'range': 'bytes=0-14', 'accept-encoding': 'br, gzip' });
    expect([part.status, part.body.toString(), part.headers['content-encoding'], part.headers.etag]).toEqual([206, '<!doctype html>', undefined, plain.headers.etag]);
    expect(part.headers['content-range']).toBe(`bytes 0-14/${plain.body.length}`);
    const ofAnother = await ask(story, { 'range': 'bytes=0-14', 'accept-encoding': 'br', 'if-range': (await ask(story, { 'accept-encoding': 'br' })).headers.etag ?? '' });
    expect([ofAnother.status, ofAnother.headers['content-encoding']]).toEqual([200, undefined]);
  });

  test('406 when every form is refused', async () => {
    expect((await ask(story, { 'accept-encoding': 'identity;q=0, *;q=0' })).status).toBe(406);
  });

  test('304 and no body for what the browser has already, whichever way it says so', async () => {
    const { headers } = await ask(story, { 'accept-encoding': 'br' });
    for (const match of [headers.etag ?? '', `"other", ${headers.etag}`, `W/${headers.etag}`, '*']) {
      const again = await ask(story, { 'accept-encoding': 'br', 'if-none-match': match });
      expect([again.status, again.body.length, again.headers.etag, again.headers.vary]).toEqual([304, 0, headers.etag, 'Accept-Encoding']);
    }
    expect((await ask(story, { 'if-none-match': headers.etag ?? '' })).status, 'the name of another form').toBe(200);
  });

  test('304 for what a feed reader has since these bytes came to stand there, whatever the feed says of its stories', async () => {
    const began = Math.floor(Date.now() / 1_000) * 1_000;
    const { headers } = await ask('/feeds/rss.xml');
    const since = headers['last-modified'] ?? '';
    const answer = (time: string, rest = {}) => ask('/feeds/rss.xml', { 'if-modified-since': time, ...rest }).then(({ status }) => status);
    expect(Date.parse(since)).toBeGreaterThanOrEqual(began);
    expect(await answer(since)).toBe(304);
    expect(await answer(new Date(began - 1_000).toUTCString())).toBe(200);
    expect(await answer('yesterday')).toBe(200);
    expect(await answer(since, { 'if-none-match': '"other"' }), 'the name counts where there is one').toBe(200);

    await press.touch(1n, ['/feeds/rss.xml']);
    expect((await ask('/feeds/rss.xml')).headers['last-modified'], 'rendered again, and the same').toBe(since);
    feed = 'renamed';
    await press.touch(2n, ['/feeds/rss.xml']);
    expect(await answer(since), 'other bytes').toBe(200);
    feed = '';
    await press.touch(3n, ['/feeds/rss.xml']);
    expect(await answer(since), 'as they were at first: taken down, say').toBe(200);
  });

  test('the head alone for HEAD, with the length of the whole', async () => {
    const whole = await ask(story);
    const head = await ask(story, { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(whole.body.length)]);
  });

  test('405 for any other method, with those that are allowed', async () => {
    const { status, headers } = await ask(story, { method: 'POST' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test.each([
    ['bytes=0-3', 206, 'pict', 'bytes 0-3/7'],
    ['bytes=-3', 206, 'ure', 'bytes 4-6/7'],
    ['bytes=4-', 206, 'ure', 'bytes 4-6/7'],
    ['bytes=5-900', 206, 're', 'bytes 5-6/7'],
    ['bytes=7-', 416, null, 'bytes */7'],
    ['bytes=-0', 416, null, 'bytes */7'],
    ['bytes=3-1', 200, 'picture', undefined],
    ['bytes=0-1,3-4', 200, 'picture', undefined],
    ['lines=1-2', 200, 'picture', undefined],
  ])('for the range %s the status %d', async (range, status, body, part) => {
    const answer = await ask(`/media/${'a'.repeat(64)}`, { range });
    expect([answer.status, answer.headers['content-range']]).toEqual([status, part]);
    if (body !== null) expect(answer.body.toString()).toBe(body);
  });

  test('the whole when the part they have is of something else', async () => {
    expect((await ask(`/media/${'a'.repeat(64)}`, { range: 'bytes=0-3', 'if-range': '"other"' })).status).toBe(200);
  });

  test('pictures for ever', async () => {
    expect((await ask(`/media/${'a'.repeat(64)}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('the same page whatever meaningless parameters an address bears, rendered once', async () => {
    await ask(story);
    await ask(`${story}?utm_source=letter&fbclid=1`);
    await ask(`${story}?`);
    for (const key of ['', '?before=yesterday', '?before=2021-07-14', '?before=x&before=y']) await ask(`/corrections${key}`);
    expect(asked).toEqual([story, '/corrections']);
  });

  test('a page with its age when nothing newer can be had, and a sentence when there never was one', async () => {
    await ask(story);
    door.confirmed(false);
    expect(Number((await ask(story)).headers.age)).toBeGreaterThanOrEqual(0);
    door.confirmed(true);
    expect((await ask(story)).headers).not.toHaveProperty('age');
    down = true;
    const absent = await ask('/corrections');
    expect([absent.status, absent.headers['retry-after']]).toEqual([503, '5']);
  });
});

test('A page says its whole age where this process never heard that it is current, as after a start without the database', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-aged-'));
  const kept = new KeptPages(folder, null);
  const days = 3 * 86_400;
  await kept.write(story, formPage({ status: 200, headers: {}, renderedAt: Date.now() - days * 1_000, renderedFrom: 0n }, { identity: Buffer.from(page) }));
  down = true;
  door = new PressDoor(new Press({ render, kept, memory: 10_000_000 }), new Questions(render));
  door.confirmed(false);
  for (const time of ['from disk', 'from memory']) {
    const age = Number((await ask(story)).headers.age);
    expect([age >= days, age < days + 60], time).toEqual([true, true]);
  }
  door.confirmed(true);
  door.confirmed(false);
  expect(Number((await ask(story)).headers.age), 'since it was last known to be current').toBeLessThan(60);
  await rm(folder, { recursive: true });
});

test('Every kind of answer says the age, which counts from when the page was last known to be current, or was rendered later', async () => {
  const noon = Date.parse('2021-07-14T12:00:00Z');
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  try {
    const { headers } = await ask(story);
    for (const confirmed of [true, false]) door.confirmed(confirmed);
    vi.setSystemTime(noon + 90_000);
    door.confirmed(false);
    vi.setSystemTime(noon + 100_000);
    for (const [status, more] of [[200, {}], [304, { 'if-none-match': headers.etag ?? '' }], [206, { range: 'bytes=0-3' }]] as const) {
      const answer = await ask(story, more);
      expect([answer.status, answer.headers.age]).toEqual([status, '100']);
    }
    expect((await ask('/about')).headers.age).toBe('0');
    vi.setSystemTime(noon - 5_000);
    expect((await ask(story)).headers.age, 'where the clock was put back').toBe('0');
  } finally {
    vi.useRealTimers();
  }
});

test('A page that a change named and that cannot be rendered says its age, though the database answers', async () => {
  await ask(story);
  door.confirmed(true);
  down = true;
  await press.touch(1n, [story]);
  expect((await ask(story)).headers).toHaveProperty('age');
  expect((await ask('/about')).status).toBe(503);
});

test('Whoever asks for what may not be anything, while too many do, is told when to come again', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  door = new PressDoor(new Press({ render: (address) => held.then(() => render(address)), kept: null, memory: 10_000_000 }), new Questions(render));
  const atMost = 104;
  let arrived = 0;
  const full = new Promise<void>((resolve) => {
    const count = () => {
      arrived += 1;
      if (arrived === atMost) setImmediate(resolve);
    };
    server.on('request', count);
    void held.then(() => server.off('request', count));
  });
  const flood = Array.from({ length: atMost }, (_, n) => ask(`/2021/07/14/nothing-${n}`));
  await full;
  const turnedAway = await ask('/2021/07/14/one-too-many');
  expect([turnedAway.status, turnedAway.headers['retry-after'], turnedAway.headers['cache-control']]).toEqual([503, '2', 'no-store']);
  release();
  expect(new Set((await Promise.all(flood)).map(({ status }) => status))).toEqual(new Set([200]));
  expect((await ask('/2021/07/14/one-too-many')).status, 'afterwards').toBe(200);
});

describe('What a reader asks for alone, as a search or the form for errors,', () => {
  test('is finished as a page is, for whoever asks, and not kept', async () => {
    const { status, headers, body } = await ask('/search?q=border', { 'accept-encoding': 'br' });
    expect([status, headers['cache-control'], headers['content-encoding']]).toEqual([200, 'private, max-age=30', 'br']);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(brotliDecompressSync(body).toString()).not.toMatch(/_next|__next_f/);
    await ask('/search?q=border', { method: 'HEAD' });
    expect(asked).toEqual(['/search?q=border', '/search?q=border']);
    expect((await ask('/search?q=border', { method: 'POST' })).status).toBe(405);
  });

  test.each([
    ['/search', '/search'],
    ['/search?', '/search'],
    ['/search?utm_source=letter&to=&q=a%20b&q=c', '/search?q=a+b'],
    ['/search?after=~1_x&section=world&q=%00%ff%zz', '/search?q=%00%EF%BF%BD%25zz&section=world&after=%7E1_x'],
    [`/search?q=${'x'.repeat(10_000)}`, `/search?q=${'x'.repeat(300)}`],
    ['/report?story=%2F2021%2F07%2F14%2Fa&utm_source=letter', '/report?story=%2F2021%2F07%2F14%2Fa'],
    ['/report/thanks?story=x', '/report/thanks'],
  ])('has one address: %s', async (target, canonical) => {
    expect((await ask(target)).status).toBe(200);
    expect(asked).toEqual([canonical]);
  });

  test('says when too many are at it, while the pages of the paper are read on', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    let rendering = 0;
    const slow = async (address: string) => {
      rendering += 1;
      if (rendering === 4) arrive();
      await held;
      return render(address);
    };
    door = new PressDoor(new Press({ render, kept: null, memory: 10_000_000 }), new Questions(slow));
    const waiting = Array.from({ length: 4 }, () => ask('/search?q=border'));
    await arrived;
    expect((await ask(story)).status).toBe(200);
    const turnedAway = await ask('/search?q=border');
    expect([turnedAway.status, turnedAway.headers['retry-after'], turnedAway.headers['cache-control']]).toEqual([503, '2', 'no-store']);
    release();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await ask('/search?q=border')).status, 'afterwards').toBe(200);
  });

  test('says that it cannot be done just now, and no more', async () => {
    down = true;
    const { status, headers } = await ask('/search?q=border');
    expect([status, headers['retry-after']]).toEqual([503, '5']);
  });
});

test.each([
  '/desk', '/desk/stories?words=x', '/api/v1/openapi.json', '/sign-in', '/new-password', '//evil.example/', '/_next/static/../../secret',
  '/health', `/${'a'.repeat(5_000)}`, `/2021/07/14/${'a'.repeat(2_000)}`, `/?${'a'.repeat(2_000)}`, '/sitemaps/other.xml', '/report/send', '/media/nothing',
  '/api/v1/published?section=world&topic=border', '/api/v1/published?before=yesterday', '/api/v1/published/openapi.json',
])('The site leaves %s to others', async (path) => {
  expect((await ask(path)).body.toString()).toBe('Not of the press.\n');
  expect(asked).toEqual([]);
});

test.each(['/2021/07/14/Taliban', '/2021/07/14/x/', '/sections/world%00', '/searching?q=border', '/search/border', '/..%2fdesk', '/wp-login.php'])(
  'Where nothing of ours stands, as at %s, it is asked for each time and never kept',
  async (path) => {
    await ask(path);
    const { headers } = await ask(path);
    expect(asked).toEqual([path, path]);
    expect(headers['cache-control']).toBe('private, max-age=30');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
  },
);
