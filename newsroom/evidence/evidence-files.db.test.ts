import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile } from '@/platform/storage';
import { openWorld, type World } from '../testing/world';
import { addEvidence } from './add-evidence';
import { addEvidenceFile } from './add-evidence-file';
import { changeEvidence } from './change-evidence';
import { checkEvidence } from './check-evidence';
import { openEvidenceFile } from './open-evidence-file';
import { rateEvidence } from './rate-evidence';
import { readEvidence } from './read-evidence';
import { receiveUpload } from './uploads';
import { verifyAllEvidence } from './verify-all-evidence';

let world: World;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-evidence-'));
  process.env.FILES_DIRECTORY = folder;
  process.env.EVIDENCE_MAX_MB = '1';
  world = await openWorld();
});

afterAll(async () => {
  delete process.env.EVIDENCE_MAX_MB;
  await world.close();
  await rm(folder, { recursive: true });
});

async function evidence(): Promise<string> {
  const id = randomUUID();
  const claim = await world.desk.claim.create({ data: { statement: 'The gate is shut.', createdById: world.mina.id } });
  const added = await addEvidence(world.mina, { id, claimId: claim.id, kind: 'media', title: 'A clip of the gate', userMade: true });
  expect(added.ok).toBe(true);
  return id;
}

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');

async function add(evidenceId: string, name: string, bytes: Uint8Array | string) {
  const id = randomUUID();
  const result = await addEvidenceFile(world.mina, { id, evidenceId, name, content: { base64: base64(bytes) } });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

/** A picture with something in it, the same for the same number. */
function photograph(seed: number, width = 640): Promise<Buffer> {
  const spot = (index: number) => `<circle cx="${(index * seed * 97) % 600}" cy="${(index * seed * 61) % 400}" r="${40 + ((index * seed) % 70)}" fill="hsl(${index * 40},60%,${20 + index * 7}%)"/>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="600" height="400"><rect width="600" height="400" fill="#889"/>${Array.from({ length: 9 }, (_, index) => spot(index + 1)).join('')}</svg>`;
  return sharp(Buffer.from(drawing)).resize(width).withExif({ IFD0: { Make: 'A camera', Artist: 'A witness' } }).jpeg({ quality: 90 }).toBuffer();
}

test('an original is kept untouched under its hash; what is shown is drawn anew and says nothing of the camera', async () => {
  const id = await evidence();
  const bytes = await photograph(1);
  const { hash, id: fileId } = await add(id, 'gate.jpg', bytes);
  expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(Buffer.from((await openFile(hash))!).equals(bytes)).toBe(true);
  const page = await readEvidence(world.mina, id);
  expect(page?.files).toMatchObject([{ name: 'gate.jpg', mediaType: 'image/jpeg', hasView: true }]);
  expect(page?.files[0]?.metadata).toContainEqual(['Make', 'A camera']);
  const view = await openEvidenceFile(world.mina, { evidenceId: id, fileId, as: 'view' });
  expect(view.ok && view.value.mediaType).toBe('image/webp');
  expect(Buffer.from((await openFile(view.ok ? view.value.hash : ''))!).includes('camera')).toBe(false);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
const hugePng = Buffer.from('iVBORw0KGgoAAAANSUhEUgABAAAAAQAAAAAAAAAA', 'base64');

test.each([
  ['an SVG with a script', 'map.png', svg],
  ['a page that calls itself a picture', 'cat.jpg', '<!doctype html><script>alert(1)</script>'],
  ['a picture cut off', 'gate.jpg', Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD', 'base64')],
  ['a picture of billions of pixels', 'big.png', hugePng],
  ['a ZIP', '../../../etc/cron.d/x.zip', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64')],
])('%s is kept and handed over, and never shown', async (_, name, bytes) => {
  const id = await evidence();
  const { id: fileId } = await add(id, name, bytes);
  const page = await readEvidence(world.mina, id);
  expect(page?.files[0]?.hasView).toBe(false);
  expect(page?.files[0]?.name).not.toMatch(/[/\\]|^\./);
  expect(await openEvidenceFile(world.mina, { evidenceId: id, fileId, as: 'view' })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  expect((await openEvidenceFile(world.mina, { evidenceId: id, fileId, as: 'download' })).ok).toBe(true);
});

test('a picture seen before is recognised, smaller and packed anew, by who may see the earlier one', async () => {
  const [earlier, later, another] = [await evidence(), await evidence(), await evidence()];
  await add(earlier, 'first.jpg', await photograph(7));
  await add(later, 'again.jpg', await photograph(7, 333));
  await add(another, 'other.jpg', await photograph(5));
  const uses = async (id: string) => (await readEvidence(world.mina, id))?.files[0]?.earlier.map(({ evidenceId }) => evidenceId);
  expect(await uses(later)).toEqual([earlier]);
  expect(await uses(another)).toEqual([]);
});

test('an upload that grows beyond the limit or breaks off leaves nothing behind', async () => {
  async function* tooMuch() {
    for (let count = 0; count < 40; count += 1) yield new Uint8Array(100_000);
  }
  async function* brokenOff() {
    yield new Uint8Array(10);
    throw new Error('the line went dead');
  }
  await expect(receiveUpload(tooMuch())).rejects.toMatchObject({ refusal: { sentence: expect.stringContaining('1 MB') as string } });
  await expect(receiveUpload(brokenOff())).rejects.toThrow('the line went dead');
  expect(await readdir(path.join(folder, 'uploads'))).toEqual([]);
});

test('a stranger to the claim finds no evidence, adds no file, checks nothing, and cannot take another’s upload by guessing', async () => {
  const id = await evidence();
  const { id: fileId } = await add(id, 'gate.jpg', 'words');
  const refused = { ok: false, refusal: { code: 'not_found' } };
  expect(await readEvidence(world.tom, id)).toBeNull();
  expect(await addEvidenceFile(world.tom, { id: randomUUID(), evidenceId: id, name: 'x', content: { base64: base64('x') } })).toMatchObject(refused);
  expect(await openEvidenceFile(world.tom, { evidenceId: id, fileId, as: 'download' })).toMatchObject(refused);
  expect(await checkEvidence(world.tom, { evidenceId: id, check: 'date', outcome: 'established', method: 'x' })).toMatchObject(refused);
  expect(await rateEvidence(world.ada, { evidenceId: id, category: 'StagedContent', reason: 'x' })).toMatchObject(refused);
  expect(await addEvidenceFile(world.mina, { id: randomUUID(), evidenceId: id, name: 'x', content: { upload: randomUUID() } })).toMatchObject(refused);
});

test('checks and what it is judged to be stand on its page, with who and how', async () => {
  const id = await evidence();
  await checkEvidence(world.mina, { evidenceId: id, check: 'location', outcome: 'established', method: 'The tower stands at the same place on a map.' });
  await rateEvidence(world.mina, { evidenceId: id, category: 'DecontextualizedContent', reason: 'It was filmed in 2015.' });
  expect(await readEvidence(world.mina, id)).toMatchObject({
    checks: [{ check: 'location', outcome: 'established', by: 'Mina' }],
    rating: { category: 'DecontextualizedContent', by: 'Mina' },
    brokenAt: null,
  });
});

test('who made it can be said anew by who may change its claim; the chain says so, once', async () => {
  const id = await evidence();
  expect(await changeEvidence(world.tom, { evidenceId: id, userMade: false })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  await changeEvidence(world.mina, { evidenceId: id, userMade: false });
  await changeEvidence(world.mina, { evidenceId: id, userMade: false });
  const page = await readEvidence(world.mina, id);
  expect(page).toMatchObject({ userMade: false, brokenAt: null });
  expect(page?.custody.map(({ action }) => action)).toEqual(['changed', 'added']);
});

test('hashing everything again finds the file that was changed and the one that is gone, and says so in their chains', async () => {
  const [changed, gone, whole] = [await evidence(), await evidence(), await evidence()];
  const kept = async (id: string, bytes: string) => (await add(id, 'notes.txt', bytes)).hash;
  const [one, two] = [await kept(changed, 'first words'), await kept(gone, 'second words')];
  await kept(whole, 'third words');
  expect((await verifyAllEvidence()).complaints).toEqual([]);
  await writeFile(path.join(folder, one.slice(0, 2), one), 'other words');
  await rm(path.join(folder, two.slice(0, 2), two));
  const { complaints } = await verifyAllEvidence();
  expect(complaints).toHaveLength(2);
  expect(complaints.join()).toMatch(new RegExp(`${changed}.*${one}\\) is altered`));
  expect(complaints.join()).toMatch(new RegExp(`${gone}.*${two}\\) is missing`));
  expect((await readEvidence(world.mina, changed))?.custody[0]?.action).toBe('found altered');
  expect((await readEvidence(world.mina, gone))?.custody[0]?.action).toBe('found missing');
  const [claim] = await world.desk.claim.findMany({ where: { evidence: { some: { evidenceId: changed } } } });
  expect(claim?.disposition).toBe('under_review');
});
