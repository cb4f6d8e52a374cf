import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { readThrough } from './read-through';

async function* twice(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of source) yield Buffer.concat([piece, piece]);
}

const source = () => Readable.from([Buffer.from('ab'), Buffer.from('c')], { objectMode: false });

test('what is made of a source is read piece by piece', async () => {
  expect((await buffer(readThrough(source(), twice))).toString()).toBe('ababcc');
});

test('who goes away before the first piece leaves no source open', async () => {
  const open = source();
  const made = readThrough(open, twice);
  const closed = new Promise((resolve) => made.once('close', resolve));
  made.destroy();
  await closed;
  expect(open.destroyed).toBe(true);
});
