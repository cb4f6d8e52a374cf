import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Doorway, type Handler } from './doorway';

let doorway: Doorway;
let address: string;

beforeEach(async () => {
  doorway = new Doorway();
  await doorway.listen(0);
  address = `http://localhost:${(doorway.server.address() as AddressInfo).port}`;
});

afterEach(() => doorway.close());

const nothingMore = async () => {};

test('until it is opened, it says that Stet is starting', async () => {
  const answer = await fetch(address);
  expect([answer.status, await answer.text()]).toEqual([503, 'Stet is starting.\n']);
  expect(answer.headers.get('retry-after')).toBe('5');
});

test('a port in use is told in one sentence', async () => {
  const { port } = doorway.server.address() as AddressInfo;
  await expect(new Doorway().listen(port)).rejects.toThrow(`Port ${port} is already in use: stop what uses it, or set PORT to another.`);
});

test('a port that this user may not have is told in one sentence', async () => {
  const other = new Doorway();
  const listening = other.listen(0);
  other.server.emit('error', Object.assign(new Error('listen EACCES: permission denied'), { code: 'EACCES' }));
  await expect(listening).rejects.toMatchObject({ name: 'PortUnusable', message: 'This user may not listen on port 0: set PORT to another.' });
  await other.close();
});

test('on closing, what is being answered is answered to the end, and nothing new is taken', async () => {
  const steps: string[] = [];
  let finish = () => {};
  const asked = new Promise<void>((resolve) => {
    const slowly: Handler = async (_request, response) => {
      response.write('the first half, ');
      resolve();
      await new Promise<void>((go) => (finish = go));
      response.end('and the second');
    };
    doorway.open(slowly, async () => void steps.push('the newsroom closed'));
  });
  const answer = fetch(address).then((each) => each.text());
  await asked;
  const closed = doorway.close().then(() => steps.push('the door closed'));
  await expect(fetch(address)).rejects.toThrow();
  finish();
  expect(await answer).toBe('the first half, and the second');
  await closed;
  expect(steps).toEqual(['the newsroom closed', 'the door closed']);
});

test('somebody who never finishes does not keep the door open', async () => {
  const asked = new Promise<void>((resolve) => doorway.open(async () => resolve(), nothingMore));
  const answer = fetch(address).catch((error: unknown) => error);
  await asked;
  await doorway.close(50);
  expect(await answer).toBeInstanceOf(Error);
});

test('a failure of ours is one sentence without a trace of the cause', async () => {
  doorway.open(() => Promise.reject(new Error('select * from secrets')), nothingMore);
  const answer = await fetch(address);
  expect([answer.status, await answer.text()]).toEqual([500, 'Something went wrong on our side.\n']);
});
