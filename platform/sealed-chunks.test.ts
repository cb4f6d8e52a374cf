import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { fileKey, newSalt, openChunks, sealChunks, sealedRange, sealedSize } from './sealed-chunks';
import { newDataKey, SealBroken } from './sealing';

const chunk = 65_536;
const sealedChunk = chunk + 16;
const dataKey = newDataKey();
const salt = newSalt();
const place = { table: 'desk.sealed_files', row: 'source/file', field: 'bytes' };
const file = fileKey(dataKey, salt, place);

/** Bytes that differ everywhere, in pieces as a network gives them. */
const bytesOf = (size: number) => Buffer.from(Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8) * 7) % 256));
const inParts = (bytes: Buffer, part = 40_001) => Readable.from(Array.from({ length: Math.ceil(bytes.length / part) }, (_, index) => bytes.subarray(index * part, (index + 1) * part)));
const seal = (bytes: Buffer, by = file) => buffer(sealChunks(by, inParts(bytes)));

function open(sealed: Buffer, size: number, range = { from: 0, to: size - 1 }, by = file): Promise<Buffer> {
  const { from, to } = sealedRange(range);
  return buffer(openChunks(by, size, range, inParts(sealed.subarray(from, to + 1))));
}

const whole = bytesOf(5 * chunk + 1234);
const sealedWhole = await seal(whole);
const parts = (sealed: Buffer) => Array.from({ length: sealed.length / sealedChunk }, (_, index) => sealed.subarray(index * sealedChunk, (index + 1) * sealedChunk));

describe('a file that is sealed piece by piece', () => {
  test.each([1, chunk - 1, chunk, chunk + 1, 3 * chunk, 11 * chunk + 5])('of %i bytes comes back as it was', async (size) => {
    const sealed = await seal(bytesOf(size));
    expect(sealed.length).toBe(sealedSize(size));
    expect((await open(sealed, size)).equals(bytesOf(size))).toBe(true);
  });

  test.each([[0, 0], [chunk - 1, chunk], [2 * chunk + 5, 4 * chunk + 9], [whole.length - 1, whole.length - 1], [70_000, whole.length - 1]])(
    'opens from byte %i to byte %i alone',
    async (from, to) => expect((await open(sealedWhole, whole.length, { from, to })).equals(whole.subarray(from, to + 1))).toBe(true),
  );

  test('tells its size only roughly, and costs at most an eighth more', () => {
    expect(new Set([1, 5_000, chunk].map(sealedSize))).toEqual(new Set([sealedChunk]));
    const megabytes = (count: number) => sealedSize(count * 1_048_576);
    expect(megabytes(401)).toBe(megabytes(411));
    for (const count of [1, 2, 3, 5, 9, 17, 33, 130, 300, 513]) expect(megabytes(count) / (count * 1_048_576), `${count} MB`).toBeLessThan(1.126);
  });

  test('is never sealed alike twice', async () => {
    const again = await seal(whole, fileKey(dataKey, newSalt(), place));
    const common = parts(again).filter((part, index) => part.equals(parts(sealedWhole)[index]!));
    expect(common).toEqual([]);
  });

  test('has no two chunks alike, though what they hold is', async () => {
    const heads = parts(await seal(Buffer.alloc(4 * chunk))).map((part) => part.subarray(0, 64).toString('hex'));
    expect(new Set(heads).size).toBe(4);
  });

  test('holds a few chunks in memory, however long it is', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(chunk);
      }
    }
    const sealing = sealChunks(file, endless());
    for (let taken = 0; taken < 50; taken += 1) await sealing.next();
    expect(given).toBeLessThan(53);
    await sealing.return(undefined);
  });
});

describe('does not open', () => {
  const [first, second, ...others] = parts(sealedWhole) as [Buffer, Buffer, ...Buffer[]];

  test.each<[string, Buffer]>([
    ['with two chunks swapped', Buffer.concat([second, first, ...others])],
    ['with one dropped', Buffer.concat([first, ...others])],
    ['with one said twice', Buffer.concat([first, first, ...others])],
    ['cut off within a chunk', sealedWhole.subarray(0, 3 * sealedChunk + 100)],
    ['cut off between chunks', sealedWhole.subarray(0, 3 * sealedChunk)],
    ['empty', Buffer.alloc(0)],
    ['with a bit changed', Buffer.concat([first, Buffer.from(second).fill(0, 9, 10), ...others])],
  ])('%s', async (_, altered) => {
    await expect(open(altered, whole.length)).rejects.toThrow(SealBroken);
  });

  test('when what was not the end is passed off as the end', async () => {
    const shorter = 2 * chunk;
    await expect(open(sealedWhole.subarray(0, sealedSize(shorter)), shorter)).rejects.toThrow(SealBroken);
  });

  test.each([
    ['at another source or file', fileKey(dataKey, salt, { ...place, row: 'other/file' })],
    ['in another table', fileKey(dataKey, salt, { ...place, table: 'desk.sealed_fields' })],
    ['with another salt', fileKey(dataKey, newSalt(), place)],
    ['with the key of another source', fileKey(newDataKey(), salt, place)],
  ])('%s', async (_, by) => {
    await expect(open(sealedWhole, whole.length, undefined, by)).rejects.toThrow(SealBroken);
  });

  test('gives out nothing of a chunk that was altered', async () => {
    const altered = Buffer.concat([first, Buffer.from(second).fill(0, 9, 10), ...others]);
    const given: Buffer[] = [];
    const opening = openChunks(file, whole.length, { from: 0, to: whole.length - 1 }, inParts(altered));
    await expect((async () => {
      for await (const piece of opening) given.push(piece);
    })()).rejects.toThrow(SealBroken);
    expect(Buffer.concat(given).equals(whole.subarray(0, chunk))).toBe(true);
  });
});
