import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { writeWacz } from '../capture/wacz';
import { writeWarc } from '../capture/warc';
import { documentOf, stream } from '../documents/testing/document';
import { runFrom } from '../own-programs';
import { useBundle } from '../testing/use-bundle';
import { endings } from './endings';
import { readWords } from './read-words';

beforeAll(() => useBundle());

/** The texts that were found, and how much of the file was read. */
async function read(bytes: Uint8Array, patience = 60_000): Promise<{ how: string; texts: string[] }> {
  const words = readWords(bytes, patience);
  let all = '';
  for (;;) {
    const next = await words.next();
    if (next.done) return { how: next.value, texts: all.split('\0').map((text) => text.trim()).filter((text) => text !== '') };
    all += next.value;
  }
}

test('all pages of a document are read, also those that are not drawn', async () => {
  const pages = Array.from({ length: 30 }, (_, index) => ({ words: `page ${index + 1}` }));
  const { how, texts } = await read(documentOf(pages));
  expect(how).toBe('whole');
  expect(texts[0]!.split('\f').at(-1)).toBe('page 30');
});

test('so is what was remarked on it and filled into it, what its bookmarks are called and what it says of itself', async () => {
  const objects = [
    '<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (a remark) /T (who made it) >>',
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a field) /V (filled in) /F 4 /Rect [72 400 300 440] >>',
    '<< /First 9 0 R /Last 9 0 R /Count 1 >>',
    '<< /Title (a bookmark) /Parent 8 0 R >>',
    '<< /Author (A witness) >>',
  ];
  const more = { catalog: '/AcroForm << /Fields [7 0 R] >> /Outlines 8 0 R', trailer: '/Info 10 0 R', objects };
  const { how, texts } = await read(documentOf([{ words: 'Dear all', more: '/Annots [6 0 R 7 0 R]' }], more));
  expect(how).toBe('whole');
  expect(texts).toEqual(expect.arrayContaining(['Dear all', 'a remark', 'who made it', 'filled in', 'a bookmark', 'A witness']));
});

const picture = { objects: [stream('\x80', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray')] };

test('a page with something on it and no word, or with a picture, was not all read; an empty one was', async () => {
  const scan = documentOf([{ words: 'first' }, { words: ') Tj ET q 10 0 0 10 0 0 cm /I Do Q BT /F1 1 Tf (', more: '/Resources << /XObject << /I 8 0 R >> /Font << /F1 3 0 R >> >>' }], picture);
  expect((await read(scan)).how).toBe('in part');
  const below = documentOf([{ words: ') Tj ET q 10 0 0 10 0 0 cm /I Do Q BT /F1 24 Tf (page 1', more: '/Resources << /XObject << /I 6 0 R >> /Font << /F1 3 0 R >> >>' }], picture);
  expect((await read(below)).how, 'a word on it is not all that stands there').toBe('in part');
  const grouped = stream('q 10 0 0 10 0 0 cm /I Do Q', '/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /I 6 0 R >> >>');
  const inGroup = documentOf([{ words: ') Tj ET /G Do BT /F1 24 Tf (page 1', more: '/Resources << /XObject << /G 7 0 R >> /Font << /F1 3 0 R >> >>' }], { objects: [...picture.objects, grouped] });
  expect((await read(inGroup)).how).toBe('in part');
  expect((await read(documentOf([{ words: 'first' }, { words: '' , more: '/Contents null' }]))).how).toBe('whole');
});

test('what lies packed is read: the XML of office files, files in files, and of pages what hosts answered', async () => {
  const office = zipSync({ 'word/document.xml': strToU8('<w:t>in a letter</w:t>'), 'word/inner.zip': zipSync({ 'deep.txt': strToU8('in the depth') }), 'a.pdf': documentOf([{ words: 'on a page' }]) });
  expect(await read(office)).toMatchObject({ how: 'whole', texts: expect.arrayContaining(['<w:t>in a letter</w:t>', 'word/inner.zip', 'in the depth', 'on a page']) as string[] });
  expect(await read(gzipSync('in one file'))).toEqual({ how: 'whole', texts: ['in one file'] });
  const exchange = { address: 'https://court.example/data', method: 'GET', askedAt: '2026-03-01T10:00:00Z', answeredAt: '2026-03-01T10:00:01Z', ip: '93.184.215.14', port: 443, encryption: null, requestHeaders: [['X-Asked', 'in a question']] as [string, string][], httpVersion: '1.1', status: 200, statusText: 'OK', cutShort: null };
  const warc = await writeWarc([{ ...exchange, headers: [['Content-Encoding', 'br'], ['X-Said', 'in a header']], body: brotliCompressSync('in an answer') }], { at: exchange.askedAt, software: 'Stet' });
  const wacz = await writeWacz(warc, { address: exchange.address, title: 'A title', at: exchange.askedAt, text: 'in the words', software: 'Stet' });
  const { how, texts } = await read(wacz);
  expect(how).toBe('whole');
  for (const words of ['in a question', 'in a header', 'in an answer', 'in the words']) expect(texts.some((text) => text.includes(words)), words).toBe(true);
});

test('files lie no deeper than is opened, and two by one name, or by one that programs keep for themselves, are read all the same', async () => {
  const deep = [1, 2, 3].reduce<Uint8Array>((inner) => zipSync({ 'inner.zip': inner }), zipSync({ 'deep.txt': strToU8('words') }));
  expect(await read(deep)).toEqual({ how: 'in part', texts: ['inner.zip', 'inner.zip', 'inner.zip'] });
  const renamed = (name: string) => Buffer.from(Buffer.from(zipSync({ 'beginning': strToU8('first'), 'following': strToU8('other') })).toString('latin1').replaceAll('following', name), 'latin1');
  expect(await read(renamed('beginning'))).toEqual({ how: 'whole', texts: ['beginning', 'first', 'beginning', 'other'] });
  expect(await read(renamed('__proto__'))).toEqual({ how: 'whole', texts: ['beginning', 'first', '__proto__', 'other'] });
});

test('what is remarked on a packed file, and on all of them together, is read', async () => {
  const zip = Buffer.from(zipSync({ 'a.txt': [strToU8('words'), { comment: 'from a friend' }] }));
  zip.writeUInt16LE('all by Zarghuna'.length, zip.length - 2);
  expect(await read(Buffer.concat([zip, Buffer.from('all by Zarghuna')]))).toEqual({ how: 'whole', texts: ['all by Zarghuna', 'a.txt', 'from a friend', 'words'] });
});

/** A ZIP of one file, whose directory says that it is of so many bytes. */
function saying(size: number, content: Uint8Array, level: 0 | 9): Buffer {
  const zip = Buffer.from(zipSync({ 'a.txt': content }, { level }));
  zip.writeUInt32LE(size, zip.lastIndexOf('PK\x01\x02') + 24);
  return zip;
}

test.each([
  ['packed, says less and unpacks into more than it may have', saying(5, Buffer.alloc(300 * 1_048_576, 'words '), 9)],
  ['packed, says that it is empty', saying(0, strToU8('words and a name'), 9)],
  ['packed, says less', saying(5, strToU8('words and a name'), 9)],
  ['packed, says more', saying(500, strToU8('words and a name'), 9)],
  ['not packed, says less', saying(5, strToU8('words and a name'), 0)],
  ['not packed, says more', saying(500, strToU8('words and a name'), 0)],
])('what lies in a file and is not of the size that was said does not pass as read: %s', async (_, zip) => {
  expect(await read(zip)).toEqual({ how: 'in part', texts: ['a.txt'] });
});

test.each([
  ['truly', 200 * 1_048_576],
  ['as little', 1],
])('what lies in a file a thousand times over, and is said %s, is unpacked no further than all may be', async (_, size) => {
  const zip = saying(size, Buffer.alloc(200 * 1_048_576), 9);
  const [directory, end] = [zip.lastIndexOf('PK\x01\x02'), zip.lastIndexOf('PK\x05\x06')];
  const entries = Array.from({ length: 1_000 }, () => zip.subarray(directory, end));
  const ending = Buffer.from(zip.subarray(end));
  ending.writeUInt16LE(entries.length, 10);
  const { how, texts } = await read(Buffer.concat([zip.subarray(0, directory), ...entries, ending]), 20_000);
  expect([how, new Set(texts)]).toEqual(['in part', new Set(['a.txt'])]);
});

test('a file whose directory counts in 64 bits is read', async () => {
  const zip = Buffer.from(zipSync({ 'a.txt': strToU8('words and a name') }));
  const [directory, end] = [zip.lastIndexOf('PK\x01\x02'), zip.lastIndexOf('PK\x05\x06')];
  const entry = Buffer.from(zip.subarray(directory, directory + 46));
  const [packed, size] = [entry.readUInt32LE(20), entry.readUInt32LE(24)];
  for (const field of [20, 24, 42]) entry.writeUInt32LE(0xffff_ffff, field);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const [index, value] of [size, packed, 0].entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  entry.writeUInt16LE(extra.length, 30);
  const wideEnd = Buffer.alloc(56);
  wideEnd.write('PK\x06\x06', 'latin1');
  wideEnd.writeBigUInt64LE(1n, 32);
  wideEnd.writeBigUInt64LE(BigInt(directory), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(directory + entry.length + 5 + extra.length), 8);
  const name = zip.subarray(directory + 46, directory + 51);
  const whole = Buffer.concat([zip.subarray(0, directory), entry, name, extra, wideEnd, locator, zip.subarray(end)]);
  expect(await read(whole)).toEqual({ how: 'whole', texts: ['a.txt', 'words and a name'] });
});

test('what is a picture among it was not read', async () => {
  expect(await read(zipSync({ 'a.txt': strToU8('words'), 'b.bin': new Uint8Array([0, 1, 2, 3]) }))).toMatchObject({ how: 'in part', texts: ['a.txt', 'words', 'b.bin'] });
});

/** A few kilobytes that unpack, twice, into so many megabytes of spaces. */
function packed(megabytes: number): Buffer {
  const one = deflateSync(Buffer.alloc(1_048_576, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const [beginning, block] = [one.subarray(0, 2), one.subarray(2)];
  return deflateSync(Buffer.concat([beginning, ...Array.from({ length: megabytes }, () => block)]));
}

test.each([
  ['broken off', () => documentOf([{ words: 'Dear all' }]).subarray(0, 30)],
  ['small and unpacks into more than it may have', () => documentOf([{ words: '', more: '/Contents 6 0 R' }], { objects: [stream(packed(700).toString('latin1'), '/Filter [/FlateDecode /FlateDecode]')] })],
  ['packed and cut off', () => zipSync({ 'a.txt': strToU8('words') }).subarray(0, 40)],
  ['packed and unpacks into more than it may have', () => gzipSync(Buffer.alloc(300 * 1_048_576))],
])('a file that is %s was not read', async (_, bytes) => {
  expect((await read(bytes())).how).toBe('not at all');
});

test('nor was one that took too long', async () => {
  expect(await read(documentOf([{ words: 'Dear all' }]), 20)).toEqual({ how: 'not at all', texts: [] });
});

test('who reads has nothing in its environment', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-words-'));
  await writeFile(path.join(folder, 'words-reading.mjs'), `process.stdout.write(JSON.stringify(Object.keys(process.env)), () => process.exit(${endings.whole}));`);
  runFrom(folder);
  try {
    expect(await read(Buffer.from('words'))).toEqual({ how: 'whole', texts: ['[]'] });
  } finally {
    await useBundle();
    await rm(folder, { recursive: true });
  }
});
