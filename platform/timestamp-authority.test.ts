import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalAuthority, openLocalAuthority } from './testing/timestamp-authority';
import { askTimestamp, NoTimestamp, readTimestamp } from './timestamp-authority';

const hash = createHash('sha256').update('the manifest of a capture').digest('hex');
const other = createHash('sha256').update('another manifest').digest('hex');

let authority: LocalAuthority;

beforeAll(async () => {
  authority = await openLocalAuthority();
});

afterAll(() => authority.close());

test('an authority says when it saw a hash, and openssl agrees that it did', async () => {
  const answer = await askTimestamp(authority.address, hash);
  expect(Math.abs(readTimestamp(answer, hash).getTime() - Date.now())).toBeLessThan(60_000);
  expect(authority.verifies(answer, hash)).toBe(true);
  expect(authority.verifies(answer, other)).toBe(false);
});

test('a timestamp of another hash is none', async () => {
  const answer = await askTimestamp(authority.address, hash);
  expect(() => readTimestamp(answer, other)).toThrow(NoTimestamp);
});

test('an answer to an earlier question about the same hash is not taken', async () => {
  await askTimestamp(authority.address, hash);
  authority.instead = authority.asked;
  await expect(askTimestamp(authority.address, hash)).rejects.toThrow('another question');
  authority.instead = null;
});

test('where nobody answers, or with rubbish, there is no timestamp', async () => {
  await expect(askTimestamp('http://127.0.0.1:9/', hash)).rejects.toThrow('did not answer');
  expect(() => readTimestamp(Buffer.from('rubbish'), hash)).toThrow(NoTimestamp);
});
