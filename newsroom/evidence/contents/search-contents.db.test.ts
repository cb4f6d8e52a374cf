import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '@/editor/canonical-json';
import { told } from '@/prisma/seed/told';
import { documentOf, stream } from '@/server/documents/testing/document';
import { useBundle } from '@/server/testing/use-bundle';
import { readWords } from '@/server/words/read-words';
import { captureLink } from '../../capture/capture-link';
import { keepCapture } from '../../capture/keep-capture';
import { system } from '../../people/actor';
import { captureOfARuling, fileOf } from '../../testing/capture-of-a-ruling';
import { openSealedWorld, type SealedWorld } from '../../testing/sealed-world';
import { addEvidence } from '../add-evidence';
import { addEvidenceFile } from '../add-evidence-file';
import { exportEvidence } from '../export-evidence';
import { packEvidence } from '../export-package';
import { readWordsWith } from './words-reader';

let sealing: SealedWorld;
let folder: string;

beforeAll(async () => {
  await useBundle();
  readWordsWith(readWords);
  folder = await mkdtemp(path.join(tmpdir(), 'stet-contents-'));
  process.env.FILES_DIRECTORY = path.join(folder, 'kept');
  process.env.EVIDENCE_SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  sealing = await openSealedWorld();
});

afterAll(async () => {
  await sealing.world.close();
  await rm(folder, { recursive: true });
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A claim of its own with these files as its evidence. */
async function withFiles(...files: Uint8Array[]): Promise<{ claimId: string; evidenceId: string }> {
  const { mina } = sealing.people;
  const claim = await sealing.world.desk.claim.create({ data: { statement: 'The gate is shut.', createdById: mina.id } });
  const evidenceId = randomUUID();
  await told(addEvidence(mina, { id: evidenceId, claimId: claim.id, kind: 'link', title: 'The gate', url: 'https://court.example/' }));
  for (const bytes of files) await told(addEvidenceFile(mina, { id: randomUUID(), evidenceId, name: 'gate.bin', content: { base64: Buffer.from(bytes).toString('base64') } }));
  return { claimId: claim.id, evidenceId };
}

async function exported(claimId: string) {
  const report = await told(exportEvidence(sealing.people.mina, { of: 'claim', id: claimId }));
  return {
    report,
    packed: report.files.map(({ sha256 }) => sha256),
    out: report.leftOut.find(({ what }) => what === 'Files left out whole')?.number ?? 0,
    notSearched: Object.fromEntries(report.notSearched.map(({ what, number }) => [what, number])),
  };
}

const closed = Buffer.from('PK\x03\x04, and then something else');

test('where nothing is sealed no file is opened', async () => {
  const { claimId } = await withFiles(closed);
  expect((await exported(claimId)).notSearched).toEqual({});
  await sealing.sealed(sealing.people.mina, { name: 'Zarghuna Wali', phone: '+93 70 123 4567', alias: 'زرغونه والی' });
  expect(await exported(claimId)).toMatchObject({ packed: [hashOf(closed)], notSearched: { 'Files that could not be searched': 1 } });
});

const wideOf = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const office = (xml: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
const page = (words: string) => documentOf([{ words: 'Dear all' }, { words }]);
/** Her alias in Windows-1256. */
const inArabicLetters = '\xd2\xd1\xdb\xe6\xe4\xe5 \xe6\xc7\xe1\xed';
const far = 'somebody said so, and '.repeat(40_000);

test.each<[string, Uint8Array]>([
  ['text', Buffer.from('It was Zarghuna Wali who rang.')],
  ['text with her number', Buffer.from('name;phone\nA nurse;0093 70 1234567\n')],
  ['text with a mark of UTF-16', wideOf('It was Zarghuna Wali who rang.')],
  ['text in UTF-16 without a mark', Buffer.from('It was Zarghuna Wali who rang.', 'utf16le')],
  ['Latin-1', Buffer.from('Déjà: Zarghuna Wali', 'latin1')],
  ['letters of the code page that it names', Buffer.from(`<meta charset="windows-1256">${inArabicLetters}`, 'latin1')],
  ['a page cut off amid a letter', Buffer.concat([Buffer.from('زرغونه والی '), Buffer.from([0xd8])])],
  ['a long text across what is compared at once', Buffer.from(`${far.slice(0, 131_072 - 10)} Zarghuna Wali ${far}`)],
  ['entities', Buffer.from('<p>&#x5a;arghuna&nbsp;W&#97;li</p>')],
  ['marks within her name', Buffer.from('<p>Zar<b>ghu</b>na <i>Wa</i>li</p>')],
  ['marks between her names', Buffer.from('<tr><td>Wali</td><td class="x">Zarghuna</td></tr>')],
  ['a value in a mark', Buffer.from('<img alt="&#90;arghuna Wali">')],
  ['soft hyphens', Buffer.from('Zar\u00adghuna Wa\u00adli')],
  ['a word that a line broke', Buffer.from('It was Zar-\r\nghuna Wali.')],
  ['a word set with gaps between its letters', Buffer.from('by  Z a r g h u n a W a l i, a nurse')],
  ['JSON', Buffer.from('{"who":"\\u005aarghuna\\nWali"}')],
  ['an address', Buffer.from('see https://mail.example/?to=Zarghuna%20Wali')],
  ['a document', page('It was Zarghuna Wali.')],
  ['a document in which a line broke her name', page(') Tj 0 -30 Td (It was Zar-) Tj 0 -30 Td (ghuna Wali who rang) Tj 0 -30 Td (us')],
  ['a remark on a document', documentOf([{ words: 'Dear all', more: '/Annots [6 0 R]' }], { objects: ['<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /T (Zarghuna Wali) >>'] })],
  ['an office file', office('<w:r><w:t>Zar</w:t></w:r><w:r><w:t>ghuna Wali</w:t></w:r>')],
])('%s in which a sealed name or contact stands is left out whole, and nothing says what it was', async (_, bytes) => {
  const { claimId } = await withFiles(bytes);
  const { report, packed, out } = await exported(claimId);
  expect(packed).toEqual([]);
  expect(out).toBe(1);
  expect(JSON.parse(report.manifest)).toMatchObject({ evidence: [{ files: [{ path: null, sha256: hashOf(bytes) }] }] });
  expect(JSON.stringify(report)).not.toMatch(/zarghuna|wali|زرغونه|1234567/i);
});

test.each<[string, Uint8Array]>([
  ['one part of her name', Buffer.from('A Zarghuna, and another Wali.')],
  ['a document', page('It was somebody else.')],
  ['an office file', office('<w:t>It was Zarghuna.</w:t><w:t>So said Wali.</w:t>')],
  ['a page', Buffer.from('<p>Zarghuna said so, and <b>Wali</b> too.</p>')],
])('%s without any goes out, and was searched', async (_, bytes) => {
  const { claimId } = await withFiles(bytes);
  const { report, packed, notSearched } = await exported(claimId);
  expect({ packed, notSearched }).toEqual({ packed: [hashOf(bytes)], notSearched: {} });
  expect(JSON.parse(report.manifest)).toMatchObject({ notSearchedHere: [], evidence: [{ files: [{ searched: true }] }] });
});

test('what cannot be searched goes out, and the package says how many of which kind there are, and which', async () => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).jpeg().toBuffer();
  const scan = documentOf([{ words: ') Tj ET q 10 0 0 10 0 0 cm /I Do Q BT /F1 1 Tf (', more: '/Resources << /XObject << /I 6 0 R >> /Font << /F1 3 0 R >> >>' }], {
    objects: [stream('\x80', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray')],
  });
  const other = Buffer.from([0, 1, 2, 3, 0xfa]);
  const mail = Buffer.from('From: a nurse\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n');
  const { claimId } = await withFiles(picture, scan, mail, zipSync({ 'letter.eml': mail }), documentOf([{ words: 'broken' }]).subarray(0, 30), other, Buffer.from('words'));
  const { report, packed, notSearched } = await exported(claimId);
  expect(packed).toHaveLength(7);
  expect(notSearched).toEqual({
    'Pictures, films and recordings': 1,
    'Files of which a part was searched': 3,
    'Files that could not be searched': 1,
    'Files of other kinds': 1,
  });
  const { evidence } = JSON.parse(report.manifest) as { evidence: { files: { sha256: string; searched: boolean }[] }[] };
  expect(evidence[0]!.files.filter(({ searched }) => searched).map(({ sha256 }) => sha256)).toEqual([hashOf(Buffer.from('words'))]);
  let text = '';
  for await (const piece of packEvidence(report)) text += Buffer.from(piece).toString('latin1');
  expect(text).toContain('- Pictures, films and recordings: 1. What stands in a picture or is said in a recording is not read.');
});

test.each([
  ['added', (evidenceId: string) => told(addEvidenceFile(sealing.people.mina, { id: randomUUID(), evidenceId, name: 'more.txt', content: { base64: 'bW9yZQ==' } }))],
  ['sealed', () => sealing.sealed(sealing.people.mina, { name: 'Torvessa Quillane' })],
])('nothing goes out where something was %s while files were searched', async (_, happens) => {
  const { claimId, evidenceId } = await withFiles(page('Dear all'));
  readWordsWith(async function* () {
    yield '';
    await happens(evidenceId);
    return 'whole';
  });
  const result = await exportEvidence(sealing.people.mina, { of: 'claim', id: claimId });
  readWordsWith(readWords);
  expect(result).toMatchObject({ ok: false, refusal: { code: 'conflict', sentence: expect.stringContaining('while the files were searched') as string } });
  expect((await exported(claimId)).out).toBe(0);
});

test.each([
  ['words', 'The court heard Zarghuna Wali.', ''],
  ['answer, in the letters that its host said,', 'The court heard somebody.', inArabicLetters],
])('all that was captured is left out where its %s tells something', async (_, text, answer) => {
  const { claimId, evidenceId } = await withFiles();
  const [words, body] = [Buffer.from(text), Buffer.from(`<p>${answer}</p>`, 'latin1')];
  const files = [fileOf('text', 'text.txt', 'text/plain', words), fileOf('body', 'body.bin', 'text/html; charset=windows-1256', body)];
  for (const [name, bytes] of [['text.txt', words], ['body.bin', body]] as const) await writeFile(path.join(folder, name), bytes);
  await writeFile(path.join(folder, 'manifest.json'), canonicalJson(captureOfARuling({ browser: null, unseen: 'No browser is here.', files })));
  const captureId = randomUUID();
  await told(captureLink(sealing.people.mina, { id: captureId, claimId, evidenceId }));
  await sealing.world.desk.capture.update({ where: { id: captureId }, data: { state: 'running' } });
  await told(keepCapture(system, { captureId, folder, timestamp: null, unstamped: null }));
  expect(await exported(claimId)).toMatchObject({ packed: [], out: 3 });
});
