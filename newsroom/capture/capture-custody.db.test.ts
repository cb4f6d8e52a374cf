import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '@/editor/canonical-json';
import { addEvidence } from '../evidence/add-evidence';
import { brokenLink } from '../evidence/custody';
import { noteCredentials } from '../evidence/note-credentials';
import { readEvidence } from '../evidence/read-evidence';
import { verifyAllEvidence } from '../evidence/verify-all-evidence';
import { verifyDueEvidence } from '../evidence/verify-due-evidence';
import { system } from '../people/actor';
import { captureOfARuling, fileOf } from '../testing/capture-of-a-ruling';
import { openWorld, type World } from '../testing/world';
import { type CaptureFileRole, openCaptureFile } from './capture-file';
import { captureLink } from './capture-link';
import { checkLink } from './check-link';
import { keepCapture } from './keep-capture';

let world: World;
let folder: string;
let claimId: string;
let evidenceId: string;

const words = Buffer.from('The court finds for the harbour.');
const picture = Buffer.from('drawn by our own browser');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const manifest = captureOfARuling({
  browser: 'Chromium 150',
  unseen: null,
  files: [fileOf('text', 'text.txt', 'text/plain', words), fileOf('screenshot', 'screenshot.png', 'image/png', picture)],
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-custody-'));
  process.env.FILES_DIRECTORY = path.join(folder, 'kept');
  world = await openWorld();
  await writeFile(path.join(folder, 'text.txt'), words);
  await writeFile(path.join(folder, 'screenshot.png'), picture);
  await writeFile(path.join(folder, 'manifest.json'), canonicalJson(manifest));
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  ({ id: claimId } = await world.desk.claim.create({ data: { statement: 'The court found for the harbour.', createdById: world.mina.id } }));
  evidenceId = randomUUID();
  expect(await addEvidence(world.mina, { id: evidenceId, claimId, kind: 'link', title: 'The ruling', url: 'https://court.example/' })).toMatchObject({ ok: true });
});

/** A capture of the evidence's link that has brought its files. */
async function captured(): Promise<string> {
  const captureId = randomUUID();
  expect(await captureLink(world.mina, { id: captureId, claimId, evidenceId })).toMatchObject({ ok: true });
  await world.desk.capture.update({ where: { id: captureId }, data: { state: 'running' } });
  expect(await keepCapture(system, { captureId, folder, timestamp: null, unstamped: null })).toMatchObject({ ok: true });
  return captureId;
}

/** What a file says its size is, and its bytes. */
async function opened(...[captureId, role, as]: [string, CaptureFileRole, 'view'?]): Promise<[number, Buffer]> {
  const file = (await openCaptureFile(world.mina, captureId, role, as))!;
  return [file.size, await buffer(file.body)];
}

async function chain() {
  const links = await world.desk.custodyEvent.findMany({ where: { evidenceId }, orderBy: { sequence: 'asc' } });
  expect(brokenLink(links)).toBeNull();
  return links.map(({ action, personId, data }) => ({ action, personId, data }));
}

test('each file of a capture that is looked at or taken away is a touch in its evidence’s chain, by whom', async () => {
  const captureId = await captured();
  const before = (await chain()).length;
  expect(await opened(captureId, 'screenshot', 'view')).toEqual([picture.length, picture]);
  for (const [role, bytes] of [['text', words], ['manifest', Buffer.from(canonicalJson(manifest))]] as const) expect(await opened(captureId, role)).toEqual([bytes.length, bytes]);
  const by = { personId: world.mina.id };
  expect((await chain()).slice(before)).toMatchObject([
    { ...by, action: 'viewed', data: { hash: hashOf(picture) } },
    { ...by, action: 'downloaded', data: { hash: hashOf(words) } },
    { ...by, action: 'downloaded', data: { hash: hashOf(Buffer.from(canonicalJson(manifest))) } },
  ]);
});

test('a file of a capture that was altered is not handed over whole, and the newsroom hears of it', async () => {
  const captureId = await captured();
  const kept = path.join(folder, 'kept', hashOf(words).slice(0, 2), hashOf(words));
  await writeFile(kept, 'The court finds for the airport.');
  await expect(opened(captureId, 'text')).rejects.toThrow('not what it was');
  expect((await chain()).at(-1)).toMatchObject({ action: 'found altered' });
  await writeFile(kept, words);
});

test('words that strangers wrote are not to be looked at, and who may not see the claim leaves no touch', async () => {
  const captureId = await captured();
  const before = await chain();
  expect(await openCaptureFile(world.mina, captureId, 'text', 'view')).toBeNull();
  expect(await openCaptureFile(world.tom, captureId, 'text')).toBeNull();
  expect(await chain()).toEqual(before);
});

test('who asks for a capture, or for the link to be asked, and what reads a file’s credentials are touches too', async () => {
  const captureId = await captured();
  await checkLink(world.mina, { claimId, evidenceId });
  const { id: fileId } = await world.desk.evidenceFile.findFirstOrThrow({ where: { evidenceId, role: 'screenshot' } });
  await noteCredentials(system, { fileId, said: null, reader: 'a reader' });
  const links = await chain();
  expect(links.find(({ action }) => action === 'capture asked for')).toMatchObject({ personId: world.mina.id, data: { captureId } });
  expect(links.slice(-2)).toMatchObject([
    { action: 'link asked', personId: world.mina.id },
    { action: 'credentials read', personId: null, data: { fileId, state: 'none' } },
  ]);
});

/** What somebody with the owner's rights could do behind the newsroom's back. */
async function asOwner(statement: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query(statement, values);
  await owner.end();
}

test('the night hashes the files of a capture again, and a capture that is made to go by another manifest is named', async () => {
  const captureId = await captured();
  await world.desk.evidence.updateMany({ data: { verifiedAt: new Date() } });
  const night = async () => {
    await world.desk.evidence.update({ where: { id: evidenceId }, data: { verifiedAt: new Date(0) } });
    await verifyDueEvidence();
    return (await chain()).at(-1);
  };
  expect(await night()).toMatchObject({ action: 'hashed again', data: { files: 3, wrong: [] } });
  await asOwner(`UPDATE desk.captures SET "manifestHash" = $2 WHERE id = $1`, [captureId, hashOf(words)]);
  expect(await night()).toMatchObject({ action: 'found altered', data: { wrong: [{ fileId: captureId, state: 'exchanged' }] } });
});

test.each([
  ['address', `address = 'https://other.example/'`, 'the address that was asked'],
  ['page', `manifest = jsonb_set(jsonb_set(manifest, '{address}', '"https://court.example/elsewhere"'), '{title}', '"A settlement"')`, 'the final address, the title'],
  ['hash of a file', `manifest = jsonb_set(manifest, '{files,0,sha256}', to_jsonb(repeat('0', 64)))`, 'the hashes of its files'],
  ['moment of asking', `"requestedAt" = "requestedAt" - interval '1 day'`, 'who asked for it and when'],
  ['moment of keeping', `"finishedAt" = "finishedAt" - interval '1 day'`, 'when it was kept'],
  ['timestamp', `"timestampedAt" = '2020-01-01', "timestampedBy" = 'An authority'`, 'its timestamp'],
])('a capture whose row was given another %s than what was kept of it is named with what differs, and its claim falls', async (_, change, differs) => {
  const captureId = await captured();
  const about = async () => (await verifyAllEvidence()).complaints.filter((each) => each.includes(evidenceId));
  expect(await about()).toEqual([]);
  await asOwner(`UPDATE desk.captures SET ${change} WHERE id = $1`, [captureId]);
  expect(await about()).toEqual([expect.stringMatching(new RegExp(`file ${captureId} .*its manifest, its timestamp and its chain of custody: ${differs}\\.`))]);
  expect((await readEvidence(world.mina, evidenceId))?.verified).toMatchObject({ whole: false, wrong: [{ name: 'A capture', differs: differs === 'who asked for it and when' ? [differs] : differs.split(', ') }] });
  expect(await world.desk.claim.findUniqueOrThrow({ where: { id: claimId } })).toMatchObject({ disposition: 'under_review' });
});

test('evidence that is a link alone is looked at by night: its chain grows only when it does not hold', async () => {
  await checkLink(world.mina, { claimId, evidenceId });
  await world.desk.evidence.updateMany({ where: { id: { not: evidenceId } }, data: { verifiedAt: new Date() } });
  expect(await verifyDueEvidence()).toBe(1);
  expect((await chain()).map(({ action }) => action)).toEqual(['added', 'link asked']);
  await asOwner(`DELETE FROM desk.custody_events WHERE "evidenceId" = $1 AND sequence = 1`, [evidenceId]);
  await world.desk.evidence.update({ where: { id: evidenceId }, data: { verifiedAt: new Date(0) } });
  await verifyDueEvidence();
  expect(await world.desk.claim.findUniqueOrThrow({ where: { id: claimId } })).toMatchObject({ disposition: 'under_review' });
});
