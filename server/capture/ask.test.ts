import { afterAll, beforeAll, expect, test } from 'vitest';
import { AddressRefused } from '../../platform/public-address';
import { ask } from './ask';
import { limits } from './limits';
import { openRoom } from './room';
import { openHosts } from './testing/local-hosts';

let host: Awaited<ReturnType<typeof openHosts>>;

beforeAll(async () => {
  host = await openHosts(['public.news'], (_request, response) => response.end('here'));
});

afterAll(() => host.close());

const askAt = (address: string) =>
  ask(new URL('http://public.news/'), { address, port: host.allowance.http }, { method: 'GET', headers: [], limits, room: openRoom(limits.allBytes) });

test('what answers at the address that was checked is kept', async () => {
  expect((await askAt('127.0.0.1')).body.toString()).toBe('here');
});

test('what a connection that led elsewhere answers is not: to connect to no address leads to this machine', async () => {
  const answer = askAt('0.0.0.0');
  await expect(answer).rejects.toThrow(AddressRefused);
  await expect(answer).rejects.toThrow('The connection did not lead to the address that was checked.');
});

test('a name is not looked up once more on the way', async () => {
  await expect(askAt('localhost')).rejects.toThrow('A name was about to be resolved after the address was checked.');
});
