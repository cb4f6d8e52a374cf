import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '@/editor/canonical-json';
import { keepFile } from '@/platform/storage';
import { told } from '@/prisma/seed/told';
import { captureLink } from '../capture/capture-link';
import { keepCapture } from '../capture/keep-capture';
import { system } from '../people/actor';
import { captureOfARuling, fileOf } from '../testing/capture-of-a-ruling';
import { openSealedWorld, type SealedWorld } from '../testing/sealed-world';
import { addEvidence } from './add-evidence';
import { addEvidenceFile } from './add-evidence-file';
import { exportEvidence } from './export-evidence';
import { keepDocumentView } from './keep-document-view';
import { noteCredentials } from './note-credentials';
import { noteRecording } from './note-recording';

let sealing: SealedWorld;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-telling-'));
  process.env.FILES_DIRECTORY = path.join(folder, 'kept');
  process.env.EVIDENCE_SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  sealing = await openSealedWorld();
  await sealing.sealed(sealing.people.mina, { name: 'Zarghuna Wali', email: 'z.wali@mail.example' });
});

afterAll(async () => {
  await sealing.world.close();
  await rm(folder, { recursive: true });
});

async function evidence(): Promise<{ claimId: string; evidenceId: string }> {
  const { mina } = sealing.people;
  const claim = await sealing.world.desk.claim.create({ data: { statement: 'The gate is shut.', createdById: mina.id } });
  const id = randomUUID();
  await told(addEvidence(mina, { id, claimId: claim.id, kind: 'link', title: 'The gate', url: 'https://court.example/' }));
  return { claimId: claim.id, evidenceId: id };
}

async function add(evidenceId: string, bytes: Uint8Array): Promise<string> {
  const id = randomUUID();
  await told(addEvidenceFile(sealing.people.mina, { id, evidenceId, name: 'gate.jpg', content: { base64: Buffer.from(bytes).toString('base64') } }));
  return id;
}

let seed = 0;

/** A picture that says this of itself, and is no other. */
function picture(said: Record<string, string>): Promise<Buffer> {
  seed += 1;
  return sharp({ create: { width: 40 + seed, height: 30, channels: 3, background: 'teal' } }).withExif({ IFD0: said }).jpeg().toBuffer();
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function exported(claimId: string) {
  const { manifest, leftOut, files } = await told(exportEvidence(sealing.people.mina, { of: 'claim', id: claimId }));
  return { manifest, out: leftOut.find(({ what }) => what === 'Files left out whole')?.number ?? 0, packed: files.map(({ sha256 }) => sha256) };
}

test('a picture that names a sealed source as who took it is in no report; its hash is, and that it was left out', async () => {
  const { claimId, evidenceId } = await evidence();
  const [telling, silent] = [await picture({ Artist: 'Zarghuna Wali' }), await picture({ Artist: 'A witness' })];
  await add(evidenceId, telling);
  await add(evidenceId, silent);
  const { manifest, out, packed } = await exported(claimId);
  expect(packed).toEqual([hashOf(silent)]);
  expect(out).toBe(1);
  expect(JSON.parse(manifest)).toMatchObject({ evidence: [{ files: [{ path: null, sha256: hashOf(telling) }, { sha256: hashOf(silent) }] }] });
  expect(manifest).not.toMatch(/zarghuna/i);
});

test('so is a file whose Content Credentials name one, also where the same bytes lie with other evidence', async () => {
  const [one, other] = [await evidence(), await evidence()];
  const bytes = await picture({ Make: 'A camera' });
  const fileId = await add(one.evidenceId, bytes);
  await add(other.evidenceId, bytes);
  expect((await exported(other.claimId)).packed).toEqual([hashOf(bytes)]);
  const said = { state: 'intact' as const, problems: [], generator: 'A camera', issuer: null, signer: 'Wali, Zarghuna', signedAt: null, actions: [], ingredients: [] };
  await told(noteCredentials(system, { fileId, said, reader: 'a reader' }));
  for (const { claimId } of [one, other]) expect(await exported(claimId)).toMatchObject({ packed: [], out: 1 });
});

test('so is a film that names one as who made it', async () => {
  const { claimId, evidenceId } = await evidence();
  const fileId = await add(evidenceId, Buffer.from('....ftypisom'));
  expect((await exported(claimId)).packed).toHaveLength(1);
  await told(noteRecording(system, { fileId, said: { 'Recorded Location': '31.0100°N 66.4000°E', Performer: 'Zarghuna Wali' }, reader: 'a reader' }));
  expect(await exported(claimId)).toMatchObject({ packed: [], out: 1 });
});

test('so is a document that names one as who wrote it', async () => {
  const { claimId, evidenceId } = await evidence();
  const fileId = await add(evidenceId, Buffer.from('%PDF-1.7'));
  const picture = { hash: await keepFile(Buffer.from('pages')), size: 5, width: 10, height: 10 };
  await told(keepDocumentView(system, { fileId, drawn: { pages: 1, shown: 1, says: { Author: 'Zarghuna Wali' }, picture, words: null } }));
  expect(await exported(claimId)).toMatchObject({ packed: [], out: 1 });
});

test('and all that was captured of a page whose title or address names one', async () => {
  const { claimId, evidenceId } = await evidence();
  const words = Buffer.from('The court finds for the harbour.');
  const manifest = captureOfARuling({ browser: null, unseen: 'No browser is here.', files: [fileOf('text', 'text.txt', 'text/plain', words)] });
  await writeFile(path.join(folder, 'text.txt'), words);
  await writeFile(path.join(folder, 'manifest.json'), canonicalJson({ ...manifest, address: 'https://court.example/?for=z.wali%40mail.example' }));
  const captureId = randomUUID();
  await told(captureLink(sealing.people.mina, { id: captureId, claimId, evidenceId }));
  await sealing.world.desk.capture.update({ where: { id: captureId }, data: { state: 'running' } });
  await told(keepCapture(system, { captureId, folder, timestamp: null, unstamped: null }));
  expect(await exported(claimId)).toMatchObject({ packed: [], out: 2 });
});
