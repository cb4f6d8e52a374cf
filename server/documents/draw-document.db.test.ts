import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { constants, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addEvidence } from '@/newsroom/evidence/add-evidence';
import { addEvidenceFile } from '@/newsroom/evidence/add-evidence-file';
import { openEvidenceFile } from '@/newsroom/evidence/open-evidence-file';
import { readEvidence } from '@/newsroom/evidence/read-evidence';
import { openWorld, type World } from '@/newsroom/testing/world';
import { openFile } from '@/platform/storage';
import { told } from '@/prisma/seed/told';
import { useBundle } from '../testing/use-bundle';
import { drawDocument } from './draw-document';
import { documentOf, stream } from './testing/document';

let world: World;
let folder: string;

beforeAll(async () => {
  await useBundle();
  folder = await mkdtemp(path.join(tmpdir(), 'stet-documents-'));
  process.env.FILES_DIRECTORY = folder;
  world = await openWorld();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

type Added = { evidenceId: string; fileId: string };

/** A document that was added, after its job was done, twice. */
async function add(bytes: Uint8Array): Promise<Added> {
  const [evidenceId, fileId] = [randomUUID(), randomUUID()];
  const claim = await world.desk.claim.create({ data: { statement: 'The gate is shut.', createdById: world.mina.id } });
  await told(addEvidence(world.mina, { id: evidenceId, claimId: claim.id, kind: 'document', title: 'A letter' }));
  await told(addEvidenceFile(world.mina, { id: fileId, evidenceId, name: 'letter.pdf', content: { base64: Buffer.from(bytes).toString('base64') } }));
  const jobs = await world.desk.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`document ${fileId}`}`;
  expect(jobs, 'it is drawn by itself').toHaveLength(1);
  await drawDocument(fileId);
  await drawDocument(fileId);
  return { evidenceId, fileId };
}

const fileOf = async ({ evidenceId }: Added) => (await readEvidence(world.mina, evidenceId))!.files[0]!;
const touchesOf = async ({ evidenceId }: Added) => (await readEvidence(world.mina, evidenceId))!.custody.map(({ action }) => action);

async function open(file: Added, as: 'view' | 'words'): Promise<Buffer> {
  const { hash } = await told(openEvidenceFile(world.mina, { ...file, as }));
  return Buffer.from((await openFile(hash))!);
}

/** Whether anything dark stands in this part of a picture. */
async function isWritten(picture: Buffer, part: { left: number; top: number; width: number; height: number }): Promise<boolean> {
  const { channels } = await sharp(await sharp(picture).extract(part).png().toBuffer()).stats();
  return channels.every(({ min }) => min < 80);
}

test('a document is drawn page under page, with its words, and is still only handed over itself', async () => {
  const file = await add(documentOf([{ words: 'Dear all, the gate is shut.' }, { words: 'It opens at noon.', box: '0 0 842 595' }]));
  expect(await fileOf(file)).toMatchObject({ mediaType: 'application/pdf', hasView: true, document: { pages: 2, shown: 2, hasWords: true } });
  const picture = await open(file, 'view');
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: 1_000, height: 1_415 + 12 + 706 });
  expect(await isWritten(picture, { left: 100, top: 150, width: 600, height: 100 })).toBe(true);
  expect(await isWritten(picture, { left: 100, top: 400, width: 600, height: 900 })).toBe(false);
  expect((await open(file, 'words')).toString()).toBe('Dear all, the gate is shut.\fIt opens at noon.');
  expect(await touchesOf(file)).toEqual(['viewed', 'viewed', 'file added', 'file added', 'file added', 'added']);
});

test('what was filled into a form is drawn too', async () => {
  const filled = { catalog: '/AcroForm << /Fields [6 0 R] >>', objects: [
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (HELD) /F 4 /Rect [72 400 300 440] /AP << /N 7 0 R >> /P 4 0 R >>',
    stream('BT /F1 24 Tf 4 10 Td (HELD) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 228 40] /Resources << /Font << /F1 3 0 R >> >>'),
  ] };
  const picture = await open(await add(documentOf([{ words: 'Where is he?', more: '/Annots [6 0 R]' }], filled)), 'view');
  expect(await isWritten(picture, { left: 110, top: 660, width: 200, height: 90 })).toBe(true);
});

test('of a long document the first pages are drawn, of a picture of words no words are kept, and no page is larger for calling itself so', async () => {
  const pages = Array.from({ length: 12 }, () => ({ words: '' }));
  expect(await fileOf(await add(documentOf(pages)))).toMatchObject({ document: { pages: 12, shown: 10, hasWords: false } });
  const huge = await add(documentOf([{ words: 'far off', box: '0 0 10 14000' }, { words: '', box: '0 0 14000 14000' }]));
  expect(await fileOf(huge)).toMatchObject({ document: { pages: 2, shown: 2 } });
  expect(await sharp(await open(huge, 'view')).metadata()).toMatchObject({ width: 1_000, height: 4_000 + 12 + 1_000 });
});

test('what a document says of itself stands with it: who wrote it, and what its XMP tells besides', async () => {
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator><rdf:li>A cle\xc3\xa1rk</rdf:li></dc:creator><d pdf:Producer="A press"/></x:xmpmeta>';
  const objects = ['<< /Author (A witness) /Title <FEFF062F0631> /Keywords () >>', stream(xmp, '/Type /Metadata /Subtype /XML')];
  const file = await add(documentOf([{ words: 'Dear all' }], { catalog: '/Metadata 7 0 R', trailer: '/Info 6 0 R', objects }));
  expect((await fileOf(file)).metadata).toEqual([['Author', 'A witness'], ['Title', 'در'], ['XMP', 'A cleárk A press']]);
});

/** A few kilobytes that unpack, twice, into so many megabytes of spaces. */
function packed(megabytes: number): Buffer {
  const one = deflateSync(Buffer.alloc(1_048_576, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const [beginning, block] = [one.subarray(0, 2), one.subarray(2)];
  return deflateSync(Buffer.concat([beginning, ...Array.from({ length: megabytes }, () => block)]));
}

test.each([
  ['broken off', () => documentOf([{ words: 'Dear all' }]).subarray(0, 30), /damaged/],
  ['without a page', () => documentOf([]), /damaged/],
  ['small and unpacks into more than it may have', () => documentOf([{ words: '', more: '/Contents 6 0 R' }], { objects: [stream(packed(700).toString('latin1'), '/Filter [/FlateDecode /FlateDecode]')] }), /too much memory/],
])('a document that is %s is kept, and its page says why it is not shown', async (_, bytes, why) => {
  const file = await add(bytes());
  expect(await fileOf(file)).toMatchObject({ hasView: false, document: { unseen: expect.stringMatching(why) as string } });
  expect(await touchesOf(file)).toEqual(['not drawn', 'file added', 'added']);
  expect(await openEvidenceFile(world.mina, { ...file, as: 'view' })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  expect((await openEvidenceFile(world.mina, { ...file, as: 'download' })).ok).toBe(true);
});
