import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { site } from '@/app/api/test-request';
import { addEvidence } from '@/newsroom/evidence/add-evidence';
import { readEvidence } from '@/newsroom/evidence/read-evidence';
import { sessionOf } from '@/newsroom/people/test-person';
import { openWorld, type World } from '@/newsroom/testing/world';
import { POST } from './evidence/[id]/files/route';

let world: World;
let folder: string;
let evidenceId: string;
const megabyte = 1_048_576;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-upload-'));
  process.env.FILES_DIRECTORY = folder;
  process.env.EVIDENCE_MAX_MB = '1';
  world = await openWorld();
  const claim = await world.desk.claim.create({ data: { statement: 'The gate is shut.', createdById: world.mina.id } });
  evidenceId = randomUUID();
  await addEvidence(world.mina, { id: evidenceId, claimId: claim.id, kind: 'document', title: 'A letter' });
});

afterAll(async () => {
  delete process.env.EVIDENCE_MAX_MB;
  await world.close();
  await rm(folder, { recursive: true });
});

async function send(body: Buffer, question = ''): Promise<Response> {
  const headers = { cookie: `stet.session=${(await sessionOf(world.mina)).secret}`, origin: site, 'content-length': String(body.length) };
  const request = new Request(`${site}/desk/evidence/${evidenceId}/files${question}`, { method: 'POST', headers, body: new Uint8Array(body) });
  return POST(request, { params: Promise.resolve({ id: evidenceId }) });
}

const files = async () => (await readEvidence(world.mina, evidenceId))?.files.map(({ name, size }) => [name, size]);

test('a file says what it is called in a line before it; the largest that is taken is taken with its name', async () => {
  const letter = Buffer.concat([Buffer.from('نامه زرغونه.txt\n'), Buffer.alloc(megabyte, '\n')]);
  expect((await send(letter)).status).toBe(200);
  expect(await files()).toEqual([['نامه زرغونه txt.bin', megabyte]]);
  expect((await send(Buffer.concat([letter, Buffer.from('.')]))).status).toBe(400);
});

test('a file whose name stands in an address, or nowhere, is not taken, and leaves nothing', async () => {
  const before = await files();
  const refused = await send(Buffer.from('Dear all,\nthe gate is shut.'), '?name=letter.txt');
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('never in an address')]);
  expect((await send(Buffer.from('the gate is shut.'))).status).toBe(400);
  expect((await send(Buffer.from('letter.txt\n'))).status).toBe(400);
  expect(await files()).toEqual(before);
  expect(await readdir(path.join(folder, 'uploads'))).toEqual([]);
});
