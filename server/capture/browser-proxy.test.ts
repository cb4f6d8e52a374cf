import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowserProxy } from './browser-proxy';
import { openDoor } from './door';
import { limits } from './limits';
import { openRecorder, type Recorder } from './recorder';
import { openForbiddenListener, openHosts } from './testing/local-hosts';

let heard: string[] = [];
let hosts: Awaited<ReturnType<typeof openHosts>>;
let listener: Awaited<ReturnType<typeof openForbiddenListener>>;
let recorder: Recorder;
let proxy: Awaited<ReturnType<typeof openBrowserProxy>>;

beforeAll(async () => {
  listener = await openForbiddenListener();
  hosts = await openHosts(['public.news'], (request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.end('here');
  });
});

afterAll(async () => {
  await hosts.close();
  await listener.close();
});

beforeEach(async () => {
  heard = [];
  // One name of the public internet stands here; the other answers with an address of this machine.
  const judged = openDoor({ allowance: hosts.allowance, resolve: () => Promise.resolve(['127.0.0.1']) });
  const door = { ...judged, places: async (url: URL) => (await judged.places(url)).map((place) => (place.port === 80 ? { ...place, port: listener.port } : place)) };
  const few = { ...limits, requests: 3 };
  recorder = openRecorder({ door, limits: few });
  proxy = await openBrowserProxy({ door, recorder, limits: few });
});

afterEach(() => proxy.close());

/** What the browser is told of an address by its proxy: a status, or that the connection was broken off. */
function asked(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<number | 'broken off'> {
  return new Promise((resolve) => {
    const request = http.request({ host: '127.0.0.1', port: proxy.port, path, method, headers, agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    request.on('error', () => resolve('broken off')).end();
  });
}

/** The first words of a proxy about a way through it. */
function tunnel(to: string): Promise<{ socket: net.Socket; said: string }> {
  return new Promise((resolve) => {
    const socket = net.connect(proxy.port, '127.0.0.1', () => socket.write(`CONNECT ${to} HTTP/1.1\r\nHost: ${to}\r\n\r\n`));
    socket.once('data', (data) => resolve({ socket, said: data.toString() }));
  });
}

const handshake = 'GET /talk HTTP/1.1\r\nHost: public.news\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

/** Everything that comes back over a connection until it ends. */
async function answerTo(socket: net.Socket, words: string): Promise<string> {
  const parts: Buffer[] = [];
  socket.on('data', (data: Buffer) => parts.push(data)).on('error', () => undefined);
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.write(words);
  await ended;
  return Buffer.concat(parts).toString();
}

describe('the way out of the browser', () => {
  test('leads to what is public, once for each address, and only to look', async () => {
    expect([await asked('http://public.news/a'), await asked('http://public.news/a')]).toEqual([200, 200]);
    expect(await asked('http://public.news/a', { method: 'POST' })).toBe('broken off');
    expect(heard).toEqual(['GET /a']);
    expect(recorder.refused).toEqual([{ address: 'http://public.news/a', sentence: 'Only GET and HEAD are asked.' }]);
  });

  test('is judged by what a name answers and by its port: nothing in this house is asked', async () => {
    const before = listener.heard;
    expect(await asked('http://turned.news/')).toBe('broken off');
    expect(listener.heard).toBe(before);
    expect(await asked('http://public.news:8080/')).toBe('broken off');
    expect(recorder.refused).toMatchObject([
      { address: 'http://turned.news/', sentence: 'This host does not stand on the public internet.' },
      { address: 'http://public.news:8080/', sentence: 'Only the ordinary ports of the web, 80 and 443, are asked.' },
    ]);
  });

  test('is closed after so many requests, and the capture says so', async () => {
    const answers = [];
    for (const path of ['1', '2', '3', '4', '5']) answers.push(await asked(`http://public.news/${path}`));
    expect(answers).toEqual([200, 200, 200, 'broken off', 'broken off']);
    expect(heard).toEqual(['GET /1', 'GET /2', 'GET /3']);
    expect(recorder.stopped).toBe('The page asks for more than 3 things.');
  });
});

describe('a socket for conversation', () => {
  test('gets no way through to port 80, where ws: begins', async () => {
    const { socket, said } = await tunnel('public.news:80');
    expect(said).toMatch(/^HTTP\/1\.1 403 /);
    socket.destroy();
    expect(recorder.refused).toMatchObject([{ address: 'public.news:80' }]);
  });

  test('is broken off at its handshake, in plain words and in encrypted ones', async () => {
    expect(await answerTo(net.connect(proxy.port, '127.0.0.1'), handshake)).toBe('');
    const { socket } = await tunnel('public.news:443');
    expect(await answerTo(tls.connect({ socket, rejectUnauthorized: false }), handshake)).toBe('');
    expect(heard).toEqual([]);
  });
});
