import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obtainNginx, type RunningNginx, startNginxAsDocumented } from '../.ci/nginx';
import { overTheWire } from '../e2e/over-the-wire';

const nginx = obtainNginx();

/** The nginx of docs/nginx.conf in front of an application that says of what stands that it may be kept for ever. */
describe.skipIf(!nginx)('Behind nginx', () => {
  let application: Server;
  let front: RunningNginx;
  let pages: string;
  let standing = true;
  let asked: string[] = [];

  beforeAll(async () => {
    application = createServer(({ url = '' }, response) => {
      asked.push(url);
      const isOpen = /^\/(?:media|cards|api\/v1\/published)/.test(url);
      const caching = standing ? 'public, max-age=31536000, immutable' : 'public, max-age=1, stale-if-error=604800';
      response.writeHead(standing ? 200 : 404, { 'cache-control': isOpen ? caching : 'private', etag: '"one"' });
      response.end('The bridge');
    });
    await new Promise<void>((open) => application.listen(0, '127.0.0.1', open));
    pages = await mkdtemp(path.join(tmpdir(), 'stet-edge-'));
    front = await startNginxAsDocumented(nginx!, { port: (application.address() as AddressInfo).port, pages });
  });

  afterAll(async () => {
    await front.stop();
    await rm(pages, { recursive: true });
  });

  const status = async (address: string, asking = {}) => (await overTheWire(front.url + address, asking)).status;
  const somewhere = '0b2f1c66-4f0c-4a53-9c3b-3f9b1f0d8c11';

  test('files of evidence may be as large as the newsroom takes, and nothing else may', async () => {
    const large = { method: 'POST', headers: { 'content-length': '900000000' } };
    for (const address of [`/desk/evidence/${somewhere}/files`, `/desk/sources/${somewhere}/sealed/files`]) expect(await status(address, large), address).toBe(200);
    for (const address of [`/api/v1/stories/${somewhere}/pictures`, '/desk', '/report/send']) expect(await status(address, large), address).toBe(413);
  });

  test('what is between somebody and the application is asked for each time', async () => {
    asked = [];
    for (const address of ['/desk', '/search?q=border', '/api/v1/stories', '/report']) for (let n = 0; n < 2; n += 1) await status(address);
    expect(asked).toHaveLength(8);
  });

  test('the log says where somebody was, and not what they looked for, nor where they came from', async () => {
    const headers = { referer: `${front.url}/desk/claims?words=Zarghuna`, 'user-agent': 'A browser' };
    for (const address of ['/desk/sources?words=Zarghuna', '/search?q=Zarghuna', '/desk?x=1?words=Zarghuna']) await status(address, { headers });
    const log = await front.accessLog();
    expect(log).toMatch(/^127\.0\.0\.1 \[.+\] "GET \/desk\/sources HTTP\/1\.1" 200 \d+ "A browser"$/m);
    expect(log).not.toContain('Zarghuna');
  });

  test('a picture and a card that are taken from readers are gone, also where they were kept, and also when the application goes', async () => {
    const taken = ['/media/picture', '/cards/card.png'];
    for (const address of taken) expect(await status(address)).toBe(200);
    standing = false;
    for (const address of taken) await expect.poll(() => status(address), { timeout: 5_000, message: address }).toBe(404);
    application.closeAllConnections();
    await new Promise((closed) => application.close(closed));
    for (const address of taken) await expect.poll(() => status(address), { message: address }).toBe(404);
    expect(await status('/desk')).toBe(503);
  });
});
