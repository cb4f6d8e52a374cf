import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Doorway } from './doorway';
import { passOn } from './pass-on';

let folder: string;
let behind: Server;
let answer: RequestListener;
let mayPass: () => Promise<boolean>;
const door = new Doorway();
const agent = new Agent({ keepAlive: true });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-pass-on-'));
  const socketPath = path.join(folder, 'socket');
  behind = createServer((incoming, response) => answer(incoming, response));
  await new Promise<void>((resolve) => behind.listen(socketPath, resolve));
  await door.listen(0);
  door.open((incoming, response) => passOn(incoming, response, { socketPath, agent, mayPass: () => mayPass() }), async () => {});
});

afterEach(() => {
  answer = (_, response) => void response.end();
  mayPass = async () => false;
});

afterAll(async () => {
  agent.destroy();
  await door.close();
  behind.close();
  await rm(folder, { recursive: true });
});

const asking = (options: Parameters<typeof request>[1] = {}) => request(`http://localhost:${(door.server.address() as AddressInfo).port}/desk?x=1`, options);

async function ask(options?: Parameters<typeof request>[1], body?: Buffer): Promise<IncomingMessage> {
  const asked = asking(options);
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return response;
}

describe('what is handed on', () => {
  test('arrives with its method, address and headers, and without what concerned the first connection only', async () => {
    let seen: Pick<IncomingMessage, 'method' | 'url' | 'headers'> | undefined;
    answer = (incoming, response) => {
      seen = incoming;
      response.end();
    };
    const headers = { 'x-forwarded-for': '203.0.113.7', 'te': 'trailers', 'keep-alive': 'timeout=5', 'host': 'news.example' };
    (await ask({ method: 'DELETE', headers })).resume();
    expect(seen).toMatchObject({ method: 'DELETE', url: '/desk?x=1', headers: { 'host': 'news.example', 'x-forwarded-for': '203.0.113.7' } });
    expect(seen?.headers).not.toHaveProperty('te');
    expect(seen?.headers).not.toHaveProperty('keep-alive');
  });

  test.each([{ 'content-length': String(5_000_000) }, { 'transfer-encoding': 'chunked' }])('brings its body, however it is measured: %o', async (headers) => {
    const sent = Buffer.alloc(5_000_000, 'stet');
    let came: Buffer | undefined;
    answer = async (incoming, response) => {
      came = await buffer(incoming);
      response.end('thanks');
    };
    expect(await text(await ask({ method: 'POST', headers }, sent))).toBe('thanks');
    expect(came?.equals(sent)).toBe(true);
  });

  test('is taken back when whoever asked leaves', async () => {
    const left = new Promise<void>((resolve) => {
      answer = (_, response) => void response.once('close', resolve);
    });
    const arrived = once(behind, 'request');
    const asked = asking().on('error', () => undefined);
    asked.end();
    await arrived;
    asked.destroy();
    await left;
  });
});

describe('an answer', () => {
  test.each([
    ['a page that failed for what passes by itself', 500, 'text/html; charset=utf-8', true, [503, '5']],
    ['a page that failed for a fault of ours', 500, 'text/html; charset=utf-8', false, [500, undefined]],
    ['what failed and is no page', 500, 'application/json', true, [500, undefined]],
    ['a page that is all right', 200, 'text/html; charset=utf-8', true, [200, undefined]],
  ] as const)('that is %s has its proper status', async (_what, status, type, passes, said) => {
    mayPass = async () => passes;
    answer = (_, response) => void response.writeHead(status, { 'content-type': type }).end('Words.');
    const came = await ask();
    expect([came.statusCode, came.headers['retry-after']]).toEqual(said);
    expect([came.headers['content-type'], await text(came)]).toEqual([type, 'Words.']);
  });

  test('comes with its status and every one of its headers', async () => {
    answer = (_, response) => {
      response.writeHead(418, 'I am a teapot', [['set-cookie', 'a=1'], ['set-cookie', 'b=2'], ['x-powered', 'tea']] as never);
      response.end('short and stout');
    };
    const response = await ask();
    expect([response.statusCode, response.statusMessage, response.headers['set-cookie'], response.headers['x-powered']]).toEqual([418, 'I am a teapot', ['a=1', 'b=2'], 'tea']);
    expect(await text(response)).toBe('short and stout');
  });

  test('has no body where it should have none', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-length': '15' }).end();
    const head = await ask({ method: 'HEAD' });
    expect([head.headers['content-length'], await text(head)]).toEqual(['15', '']);
    answer = (_, response) => response.writeHead(304, { etag: '"a"' }).end();
    const unchanged = await ask();
    expect([unchanged.statusCode, unchanged.headers.etag, await text(unchanged)]).toEqual([304, '"a"', '']);
  });

  test('in pieces says how long it will be, where that was told on the way; the telling goes no further', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'Stet-Length': '11' });
      response.write('first ');
      response.end('words');
    };
    const response = await ask();
    const { 'content-length': length, 'transfer-encoding': pieces, 'stet-length': told } = response.headers;
    expect([length, pieces, told, await text(response)]).toEqual(['11', undefined, undefined, 'first words']);
    answer = (_, response) => response.writeHead(200, { 'Stet-Length': '11' }).end();
    const head = await ask({ method: 'HEAD' });
    expect([head.headers['content-length'], await text(head)]).toEqual(['11', '']);
  });

  test.each(['first', 'first words and more'])('that turns out shorter or longer than was told breaks off: %s', async (words) => {
    answer = (_, response) => response.writeHead(200, { 'Stet-Length': '11' }).end(words);
    await expect(ask().then(text)).rejects.toThrow();
  });

  test('comes as it is spoken, and ends where it was cut off', async () => {
    let cut = () => {};
    answer = (_, response) => {
      response.write('first words');
      cut = () => response.destroy();
    };
    const response = await ask();
    const [words] = (await once(response, 'data')) as [Buffer];
    expect(words.toString()).toBe('first words');
    cut();
    await expect(text(response)).rejects.toThrow();
  });

  test('is that something went wrong, where there is none', async () => {
    answer = (incoming) => void incoming.socket.destroy();
    const response = await ask();
    expect(response.statusCode).toBe(500);
    expect(await text(response)).toBe('Something went wrong on our side.\n');
  });
});
