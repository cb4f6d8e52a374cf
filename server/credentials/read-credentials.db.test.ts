import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addEvidence } from '@/newsroom/evidence/add-evidence';
import { addEvidenceFile } from '@/newsroom/evidence/add-evidence-file';
import { readEvidence } from '@/newsroom/evidence/read-evidence';
import { openWorld, type World } from '@/newsroom/testing/world';
import { readCredentials } from './read-credentials';

/** A test picture of c2pa-rs (MIT or Apache-2.0), signed with its test certificate. */
const signed = readFile(path.join(import.meta.dirname, 'testing/signed.jpg'));

let world: World;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-credentials-'));
  process.env.FILES_DIRECTORY = folder;
  world = await openWorld();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

/** What stands at the evidence after its job was done. */
async function readFrom(bytes: Uint8Array) {
  const [evidenceId, fileId] = [randomUUID(), randomUUID()];
  const claim = await world.desk.claim.create({ data: { statement: 'The gate is shut.', createdById: world.mina.id } });
  await addEvidence(world.mina, { id: evidenceId, claimId: claim.id, kind: 'media', title: 'A picture' });
  const added = await addEvidenceFile(world.mina, { id: fileId, evidenceId, name: 'gate.jpg', content: { base64: Buffer.from(bytes).toString('base64') } });
  expect(added.ok).toBe(true);
  const jobs = await world.desk.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`credentials ${fileId}`}`;
  expect(jobs, 'it is read by itself').toHaveLength(1);
  await readCredentials(fileId);
  await readCredentials(fileId);
  return (await readEvidence(world.mina, evidenceId))?.files[0]?.credentials;
}

test('who signed, with what, when, what was done and from what stand at the evidence, with what read it', async () => {
  expect(await readFrom(await signed)).toMatchObject({
    reader: expect.stringMatching(/^c2pa-wasm \d/) as string,
    said: {
      state: 'intact',
      problems: [],
      issuer: 'C2PA Test Signing Cert',
      signer: 'C2PA Signer',
      signedAt: '2024-08-06T21:53:37+00:00',
      generator: 'make_test_images 0.33.1',
      actions: [{ action: 'opened' }, { action: 'color adjustments' }],
      ingredients: [{ title: 'A.jpg', relationship: 'parentOf' }],
    },
  });
});

test('a picture that was changed after it was signed says that its signature does not hold', async () => {
  const changed = Buffer.from(await signed);
  const pixel = changed.length - 1_000;
  changed[pixel] = (changed[pixel] ?? 0) ^ 1;
  expect(await readFrom(changed)).toMatchObject({ said: { state: 'broken', problems: [expect.stringContaining('hash') as string] } });
});

test('a picture that carries none says so', async () => {
  const plain = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).jpeg().toBuffer();
  expect(await readFrom(plain)).toMatchObject({ said: null });
});
