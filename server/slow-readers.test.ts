import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Doorway, say } from './doorway';
import { PressDoor } from './press/answer';
import { Press } from './press/press';
import { Questions } from './press/questions';

/** More than the buffers of two sockets hold. */
const picture = Buffer.alloc(16_000_000, 'p');
const address = `/media/${'a'.repeat(64)}`;

let doorway: Doorway;
let readers: Socket[];

beforeEach(async () => {
  readers = [];
  doorway = new Doorway({ header: 100, request: 200, look: 20 });
  await doorway.listen(0);
  const headers = { 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=31536000, immutable' };
  const render = () => Promise.resolve({ status: 200, headers, body: picture });
  const door = new PressDoor(new Press({ render, kept: null, memory: 200_000_000 }), new Questions(render));
  doorway.open(
    (request, response) => {
      const answered = door.answer(request, response);
      if (answered === false) request.resume().on('end', () => say(response, 200, 'Taken.'));
      return answered === true || answered === false ? undefined : answered;
    },
    async () => {},
  );
});

afterEach(async () => {
  for (const reader of readers) reader.destroy();
  await doorway.close(0);
});

async function saying(words: string): Promise<Socket> {
  const reader = connect((doorway.server.address() as AddressInfo).port, '127.0.0.1');
  readers.push(reader);
  reader.on('error', () => undefined);
  await once(reader, 'connect');
  reader.write(words);
  return reader;
}

const asks = (target: string) => `GET ${target} HTTP/1.1\r\nHost: news.example\r\n\r\n`;

/** Somebody who has begun to read, and takes no more for now. */
async function slowReader(): Promise<Socket> {
  const reader = await saying(asks(address));
  await once(reader, 'readable');
  return reader;
}

/** All that comes until the other side closes. */
async function rest(reader: Socket): Promise<Buffer> {
  const chunks: Buffer[] = [];
  reader.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(reader, 'close');
  return Buffer.concat(chunks);
}

describe('readers who take a large page slowly', () => {
  test('share the one copy that the press holds, however many they are', async () => {
    await slowReader();
    const before = process.memoryUsage().arrayBuffers;
    for (let n = 0; n < 12; n += 1) await slowReader();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(picture.length);
  });

  test('get the whole of it when we are asked to stop while they read', async () => {
    const reader = await slowReader();
    const closed = doorway.close();
    const answer = await rest(reader);
    expect(answer.length - answer.indexOf('\r\n\r\n') - 4).toBe(picture.length);
    await closed;
  });

  test('do not keep us from stopping when they take too long', async () => {
    const reader = await slowReader();
    await doorway.close(50);
    expect((await rest(reader)).length).toBeLessThan(picture.length);
  });
});

describe('somebody who asks slowly', () => {
  test('is let go when the head of the request does not end', async () => {
    const reader = await saying('GET / HTTP/1.1\r\nHost: news.example\r\nX-Slow: ');
    expect((await rest(reader)).toString()).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('is let go when its body does not end', async () => {
    const reader = await saying('POST /desk HTTP/1.1\r\nHost: news.example\r\nContent-Length: 9\r\n\r\nhalf');
    expect((await rest(reader)).toString()).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('a connection that stays', () => {
  test('is ours to close later than any proxy would, and says so', async () => {
    const patient = new Doorway();
    await patient.listen(0);
    patient.open((_, response) => say(response, 200, 'Read.'), async () => {});
    const { headers } = await fetch(`http://127.0.0.1:${(patient.server.address() as AddressInfo).port}/`);
    await patient.close();
    const [, seconds] = /^timeout=(\d+)$/.exec(headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
  });

  test('is not closed before the time that was said, however little a request may take', async () => {
    await doorway.close();
    doorway = new Doorway({ header: 100, request: 200, silence: 300, idle: 1_900, look: 20 });
    await doorway.listen(0);
    doorway.open((_, response) => say(response, 200, 'Read.'), async () => {});
    const reader = await saying(asks('/'));
    await once(reader, 'readable');
    const answeredAt = performance.now();
    expect((await rest(reader)).toString()).toContain('Keep-Alive: timeout=1\r\n');
    expect(performance.now() - answeredAt).toBeGreaterThan(1_000);
  });
});

test('somebody who has read their page and asks nothing more does not keep us from stopping', async () => {
  const reader = await saying(asks('/health'));
  await once(reader, 'readable');
  const closed = rest(reader);
  await doorway.close(600_000);
  expect((await closed).toString()).toContain('Taken.');
});
