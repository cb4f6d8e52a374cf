import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodedBody } from './decode';

const packed = (layers: number) => ({
  headers: [['content-encoding', Array.from({ length: layers }, () => 'gzip').join(', ')]] as [string, string][],
  body: Array.from({ length: layers }).reduce<Buffer>((body) => gzipSync(body), Buffer.from('words')),
});

test('what is packed twice is opened, and what is packed more often is not', async () => {
  expect(await decodedBody(packed(2), 1_000)).toEqual(Buffer.from('words'));
  expect(await decodedBody(packed(3), 1_000)).toBeNull();
});

test('nor is what grows beyond bounds on the way, though little of it is left in the end', async () => {
  const nothings = Buffer.concat([...Array.from({ length: 1_000 }, () => gzipSync(Buffer.alloc(0))), gzipSync(Buffer.from('words'))]);
  const headers: [string, string][] = [['content-encoding', 'gzip, gzip']];
  expect(await decodedBody({ headers, body: gzipSync(nothings) }, nothings.length)).toEqual(Buffer.from('words'));
  expect(await decodedBody({ headers, body: gzipSync(nothings) }, nothings.length - 1)).toBeNull();
});
