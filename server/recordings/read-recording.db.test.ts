import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addEvidence } from '@/newsroom/evidence/add-evidence';
import { addEvidenceFile } from '@/newsroom/evidence/add-evidence-file';
import { readEvidence } from '@/newsroom/evidence/read-evidence';
import { openWorld, type World } from '@/newsroom/testing/world';
import { told } from '@/prisma/seed/told';
import { readRecording } from './read-recording';
import { tellingFilm } from './testing/telling-film';

let world: World;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-recordings-'));
  process.env.FILES_DIRECTORY = folder;
  world = await openWorld();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

/** What stands at the evidence after its job was done, twice. */
async function readFrom(bytes: Uint8Array, name: string) {
  const [evidenceId, fileId] = [randomUUID(), randomUUID()];
  const claim = await world.desk.claim.create({ data: { statement: 'The gate is shut.', createdById: world.mina.id } });
  await addEvidence(world.mina, { id: evidenceId, claimId: claim.id, kind: 'media', title: 'A film' });
  await told(addEvidenceFile(world.mina, { id: fileId, evidenceId, name, content: { base64: Buffer.from(bytes).toString('base64') } }));
  const jobs = await world.desk.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`recording ${fileId}`}`;
  expect(jobs, 'it is read by itself').toHaveLength(1);
  await readRecording(fileId);
  await readRecording(fileId);
  const evidence = await readEvidence(world.mina, evidenceId);
  return { said: Object.fromEntries(evidence?.files[0]?.metadata ?? []), touches: evidence?.custody.map(({ action }) => action) };
}

const made = new Date('2017-03-10T06:30:00Z');

test('a film says when and where it was made, with what and by whom; its chain of custody says that it was read, once', async () => {
  const says = {
    'com.apple.quicktime.make': 'Acme',
    'com.apple.quicktime.model': 'Phone 7',
    'com.apple.quicktime.location.ISO6709': '+31.0100+066.4000+1000/',
  };
  const { said, touches } = await readFrom(tellingFilm({ made, says, comment: 'Filmed\u202e from the roof' }), 'gate.mp4');
  expect(said).toMatchObject({
    'Encoded Date': '2017-03-10 06:30:00 UTC',
    'Recorded Location': '31.0100°N 66.4000°E 1000m',
    'Encoded Hardware CompanyName': 'Acme',
    'Encoded Hardware Name': 'Phone 7',
    Comment: 'Filmed  from the roof',
  });
  expect(touches).toEqual(['metadata read', 'file added', 'added']);
});

test('what a camera writes behind the film is read too', async () => {
  const { said } = await readFrom(tellingFilm({ made, says: { 'com.apple.quicktime.author': 'A witness' }, padding: 2_000_000 }), 'long.mp4');
  expect(Object.values(said)).toContain('A witness');
});

test('a sound recording says what was written into it', async () => {
  const frame = (name: string, text: string) => Buffer.concat([Buffer.from(name), Buffer.from([0, 0, 0, text.length + 1, 0, 0, 3]), Buffer.from(text)]);
  const frames = Buffer.concat([frame('TIT2', 'Interview at the gate'), frame('TPE1', 'A witness')]);
  const tag = Buffer.concat([Buffer.from('ID3'), Buffer.from([3, 0, 0, 0, 0, frames.length >> 7, frames.length & 127]), frames]);
  const sound = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(413)]);
  const { said } = await readFrom(Buffer.concat([tag, sound, sound]), 'interview.mp3');
  expect(said).toMatchObject({ Title: 'Interview at the gate', Performer: 'A witness', 'Audio Format': 'MPEG Audio' });
});

test('a film that breaks off is kept, and says what is left of it', async () => {
  const whole = tellingFilm({ made, says: { 'com.apple.quicktime.author': 'A witness' } });
  const { touches } = await readFrom(whole.subarray(0, 100), 'broken.mp4');
  expect(touches).toContain('metadata read');
});
