import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addEvidence } from '@/newsroom/evidence/add-evidence';
import { addEvidenceFile } from '@/newsroom/evidence/add-evidence-file';
import { readEvidence } from '@/newsroom/evidence/read-evidence';
import { openWorld, type World } from '@/newsroom/testing/world';
import { readCredentials } from './read-credentials';
import { signPicture } from './testing/sign-picture';

const digitalCapture = 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture';
const actions = [{ action: 'c2pa.created', digitalSourceType: digitalCapture, when: '2021-07-14T05:00:00Z' }, { action: 'c2pa.color_adjustments' }];
const manifest = {
  claim_generator_info: [{ name: 'Test camera', version: '1.0' }],
  assertions: [{ label: 'c2pa.actions', data: { actions } }],
  ingredients: [{ title: 'The flag', format: 'image/jpeg', relationship: 'componentOf' }],
};

let signed: Uint8Array;
let world: World;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-credentials-'));
  process.env.FILES_DIRECTORY = folder;
  world = await openWorld();
  signed = await signPicture(await picture(), manifest, { name: 'Mina Rahimi', organisation: 'A newsroom' });
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

async function picture(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } }).jpeg().toBuffer());
}

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

test('who signed, with what, what was done and from what stand at the evidence, with what read it', async () => {
  expect(await readFrom(signed)).toMatchObject({
    reader: expect.stringMatching(/^c2pa-wasm \d/) as string,
    said: {
      state: 'intact',
      problems: [],
      issuer: 'A newsroom',
      signer: 'Mina Rahimi',
      signedAt: null,
      generator: 'Test camera 1.0',
      actions: [{ action: 'created', source: 'digitalCapture' }, { action: 'color adjustments' }],
      ingredients: [{ title: 'The flag', relationship: 'componentOf' }],
    },
  });
});

test('a picture that was changed after it was signed says that its signature does not hold', async () => {
  const changed = Buffer.from(signed);
  const pixel = changed.length - 40;
  changed[pixel] = (changed[pixel] ?? 0) ^ 1;
  expect(await readFrom(changed)).toMatchObject({ said: { state: 'broken', problems: [expect.stringContaining('hash') as string] } });
});

test('a picture that carries none says so', async () => {
  expect(await readFrom(await picture())).toMatchObject({ said: null });
});
