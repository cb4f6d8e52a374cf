import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { privateRenderer } from './render-privately';

let folder: string;
let socket: string;
let framework: Server;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-private-'));
  socket = path.join(folder, 'framework');
});

afterEach(async () => {
  framework.closeAllConnections();
  await new Promise((resolve) => framework.close(resolve));
  await rm(folder, { recursive: true });
});

/** A framework that answers so, and who asks it for pages. */
async function answering(answer: RequestListener, patience?: number) {
  framework = createServer(answer);
  await new Promise<void>((resolve) => framework.listen(socket, resolve));
  return privateRenderer({ socket, pieces: { word: 'pastern', name: 'fetlock' } }, 'https://news.example', patience);
}

test('a page is asked for as a reader without cookies would, at the address that readers know', async () => {
  let asked: IncomingMessage | undefined;
  const render = await answering((request, response) => {
    asked = request;
    response.setHeader('vary', ['rsc', 'next-url']).writeHead(200, { 'content-type': 'text/html' }).end('<title>The front</title>');
  });
  expect(await render('/?before=x')).toMatchObject({ status: 200, headers: { 'content-type': 'text/html', 'vary': 'rsc, next-url' }, body: Buffer.from('<title>The front</title>') });
  expect(asked?.url).toBe('/?before=x');
  expect(asked?.headers).toMatchObject({ 'host': 'news.example', 'x-forwarded-proto': 'https', 'accept-encoding': 'identity' });
  expect(asked?.headers).not.toHaveProperty('cookie');
});

test.each([
  ['before anything was said', (): void => undefined],
  ['in the middle of the page', (response) => void response.writeHead(200, { 'content-type': 'text/html', 'content-length': 100 }).write('<title>Half')],
  ['in the middle of a page whose length nobody said', (response) => void response.writeHead(200).write('<title>Half')],
] satisfies [string, (response: Parameters<RequestListener>[1]) => void][])('what is cut off %s is no page', async (_, say) => {
  const render = await answering((request, response) => {
    say(response);
    setImmediate(() => request.socket.destroy());
  });
  await expect(render('/')).rejects.toThrow();
});

test.each([
  ['does not answer', (): void => undefined],
  ['does not go on', (response) => void response.writeHead(200).write('<title>Half')],
] satisfies [string, (response: Parameters<RequestListener>[1]) => void][])('a framework that %s is not waited for', async (_, say) => {
  const render = await answering((_request, response) => say(response), 50);
  await expect(render('/')).rejects.toMatchObject({ cause: { name: 'TimeoutError' } });
}, 5_000);
