import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasVarnish, type RunningVarnish, startVarnishAsDocumented } from '../.ci/varnish';
import { overTheWire } from '../e2e/over-the-wire';

const present = hasVarnish();
if (!present) console.log('SKIPPED: there is no Varnish on this machine.');

const story = '/2021/07/14/crossing';
const everybodys = /^\/(?:$|\d{4}\/|robots|sections|media|cards|api\/v1\/published)/;

/** The Varnish of docs/varnish.vcl in front of an application whose pages say how often they were asked for. */
describe.skipIf(!present)('Behind Varnish', () => {
  let application: Server;
  let front: RunningVarnish;
  let asked: IncomingMessage[] = [];
  const gone = new Set<string>();
  let failing = false;

  beforeAll(async () => {
    application = createServer((request, response) => {
      const { url = '' } = request;
      if (url !== '/robots.txt') asked.push(request);
      const caching = /^\/(?:media|cards)/.test(url) && !gone.has(url) ? 'public, max-age=31536000, immutable' : 'public, max-age=1, stale-if-error=604800';
      const status = failing && url !== '/robots.txt' ? 503 : gone.has(url) ? 404 : 200;
      response.writeHead(status, { 'cache-control': status === 503 ? 'no-store' : everybodys.test(url) ? caching : 'private' });
      response.end(`The bridge, ${asked.length}`);
    });
    await new Promise<void>((open) => application.listen(0, '127.0.0.1', open));
    front = await startVarnishAsDocumented((application.address() as AddressInfo).port);
  });

  afterAll(async () => {
    await front.stop();
    await new Promise((closed) => application.close(closed));
  });

  const read = (address: string, asking = {}) => overTheWire(front.url + address, asking);
  const status = async (address: string) => (await read(address)).status;

  test('a page is asked for once, whatever parameters stand behind it and whoever is signed in', async () => {
    asked = [];
    const headers = { cookie: 'session=mina', 'x-forwarded-for': '203.0.113.9' };
    for (const address of [story, `${story}?utm_source=letter`, story]) expect((await read(address, { headers })).body.toString()).toBe('The bridge, 1');
    expect(asked.map(({ url }) => url)).toEqual([story]);
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
    expect(asked[0]?.headers['x-forwarded-for']).toBe('127.0.0.1');
  });

  test('what programs read is told apart by what it is asked with', async () => {
    asked = [];
    const addresses = ['/api/v1/published?before=2021', '/api/v1/published?before=2020', '/api/v1/published?section=world', '/api/v1/published'];
    for (const address of [...addresses, ...addresses]) await read(address);
    expect(asked.map(({ url }) => url)).toEqual(addresses);
  });

  test('what is between somebody and the application is asked for each time, with who asks', async () => {
    asked = [];
    const closed = ['/desk', '/search?q=border', '/api/v1/stories', '/report?story=x', '/sign-in'];
    for (const address of [...closed, ...closed]) await read(address, { headers: { cookie: 'session=mina' } });
    expect(asked.map(({ url }) => url)).toEqual([...closed, ...closed]);
    expect(asked.every(({ headers }) => headers.cookie === 'session=mina')).toBe(true);
  });

  test('a correction arrives after a second, and a picture that is taken from readers is gone', async () => {
    const first = (await read(story)).body.toString();
    await expect.poll(async () => (await read(story)).body.toString(), { timeout: 5_000 }).not.toBe(first);
    const taken = ['/media/picture', '/cards/card.png'];
    for (const address of taken) expect(await status(address)).toBe(200);
    for (const address of taken) gone.add(address);
    for (const address of taken) await expect.poll(() => status(address), { timeout: 5_000, message: address }).toBe(404);
  });

  test('pages that fail, and an application that is away, leave readers what was kept, from the first moment', async () => {
    const other = '/2021/07/15/bridge';
    for (const address of [story, other]) expect(await status(address)).toBe(200);
    failing = true;
    await expect.poll(async () => Number((await read(story)).headers.age), { timeout: 5_000 }).toBeGreaterThanOrEqual(2);
    expect([await status(story), await status('/2021/07/16/never-read')]).toEqual([200, 503]);
    application.closeAllConnections();
    await new Promise((closed) => application.close(closed));
    expect([await status(story), await status(other), await status('/desk')]).toEqual([200, 200, 503]);
  });
});
