import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFile } from '@/platform/storage';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { reportAlteredEvidence } from '../falls/report-altered-evidence';
import { addPicture } from '../pictures/add-picture';
import { recogniseOldPictures } from '../pictures/recognise-old-pictures';
import { readStory as readAsReader } from '../published/read-story';
import { retractStory } from '../publishing/retract-story';
import { startStory } from '../stories/start-story';
import { fileGarrison } from '../testing/garrison';
import { film } from '../testing/film';
import { silence } from '../testing/wav';
import { openWorld, type World } from '../testing/world';
import { addEvidence } from './add-evidence';
import { addEvidenceFile } from './add-evidence-file';
import { changeEvidence } from './change-evidence';
import { checkEvidence } from './check-evidence';
import { openEvidenceFile } from './open-evidence-file';
import { playEvidenceFile } from './play-evidence-file';
import { rateEvidence } from './rate-evidence';
import { readEvidence } from './read-evidence';
import { removeEvidence } from './remove-evidence';
import { receiveUpload } from './uploads';
import { verifyAllEvidence } from './verify-all-evidence';
import { verifyDueEvidence } from './verify-due-evidence';
import { streamWholeFile } from './whole-file';

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

test('a recording is played as it came, in parts that are one look, for as long as it is what it was', async () => {
  const id = await evidence();
  const bytes = silence();
  const { id: fileId, hash } = await add(id, 'call.wav', bytes);
  const { id: notPlayed } = await add(id, 'notes.txt', 'words');
  const played = async (from: number, to: number) => {
    const result = await playEvidenceFile(world.mina, { evidenceId: id, fileId }, () => ({ from, to }));
    return result.ok ? buffer(result.value.bytes) : null;
  };
  expect((await played(0, 3))?.toString()).toBe('RIFF');
  expect((await played(8, 11))?.toString()).toBe('WAVE');
  expect((await touches(id))?.filter((action) => action === 'viewed')).toHaveLength(1);
  expect(await playEvidenceFile(world.mina, { evidenceId: id, fileId: notPlayed }, () => null)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  expect(await playEvidenceFile(world.tom, { evidenceId: id, fileId }, () => null)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });

  const another = await evidence();
  const { id: again } = await add(another, 'call.wav', bytes);
  await writeFile(fileOf(hash), 'cut');
  await expect(playEvidenceFile(world.mina, { evidenceId: another, fileId: again }, () => null)).rejects.toMatchObject({ refusal: { code: 'conflict' } });
  expect((await touches(another))?.[0]).toBe('found altered');
  await writeFile(fileOf(hash), bytes);
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
  const uses = async (id: string) => (await readEvidence(world.mina, id))?.files[0]?.earlier.map((use) => use.id);
  expect(await uses(later)).toEqual([earlier]);
  expect(await uses(another)).toEqual([]);
});

test('a film seen before is recognised in the very same bytes and in no others, by who may see the earlier one', async () => {
  const [earlier, later, another] = [await evidence(), await evidence(), await evidence()];
  await add(earlier, 'first.webm', await film('#246', '#fa0'));
  await add(later, 'again.webm', await film('#246', '#fa0'));
  await add(another, 'other.webm', await film('#246', '#fb0'));
  const uses = async (id: string) => (await readEvidence(world.mina, id))?.files[0]?.earlier.map((use) => use.id);
  expect(await uses(later)).toEqual([earlier]);
  expect(await uses(another)).toEqual([]);
  await world.desk.claim.update({ where: { id: (await claimOf(earlier)).id }, data: { createdById: world.tom.id } });
  expect(await uses(later)).toEqual([]);
});

test('a picture is recognised from evidence that was taken off its last claim, by who may see that claim', async () => {
  const [earlier, later] = [await evidence(), await evidence()];
  await add(earlier, 'first.jpg', await photograph(13));
  await add(later, 'again.jpg', await photograph(13, 333));
  const { id: claimId } = await claimOf(earlier);
  await told(removeEvidence(world.mina, { evidenceId: earlier, claimId }));
  const uses = async () => (await readEvidence(world.mina, later))?.files[0]?.earlier.map((use) => use.id);
  expect(await uses()).toEqual([earlier]);
  await world.desk.claim.update({ where: { id: claimId }, data: { createdById: world.tom.id } });
  expect(await uses()).toEqual([]);
});

test('a picture that a story shows is recognised too, by who may see the story, also where it was added before that was kept', async () => {
  const [id, storyId] = [await evidence(), randomUUID()];
  await startStory(world.mina, { id: storyId, sectionId: world.sectionId, headline: 'The gate at noon' });
  await addPicture(world.mina, { storyId, base64: base64(await photograph(11)) });
  await add(id, 'sent-in.jpg', await photograph(11, 500));
  const uses = async () => (await readEvidence(world.mina, id))?.files[0]?.earlier;
  expect(await uses()).toMatchObject([{ in: 'story', id: storyId, title: 'The gate at noon' }]);
  await world.desk.picture.updateMany({ data: { perceptualHash: null } });
  expect(await uses()).toEqual([]);
  expect(await recogniseOldPictures()).toBe(1);
  expect(await uses()).toMatchObject([{ in: 'story', id: storyId }]);
  await world.desk.story.update({ where: { id: storyId }, data: { restricted: true, ownerId: world.tom.id } });
  expect(await uses()).toEqual([]);
});

test('where a picture was seen before, it is told what became of the claim there, and of the story', async () => {
  const { id: storyId, claimIds } = await fileGarrison(world, 77);
  await publishFiled(world.mina, world.daud, storyId, { kind: 'first', slug: 'garrison-77' });
  const [earlier, later] = [randomUUID(), await evidence()];
  const claimId = Object.values(claimIds)[0]!;
  await told(addEvidence(world.mina, { id: earlier, claimId, kind: 'media', title: 'A clip from the garrison' }));
  await add(earlier, 'first.jpg', await photograph(17));
  await add(later, 'again.jpg', await photograph(17, 333));
  const use = async () => (await readEvidence(world.mina, later))?.files[0]?.earlier[0];
  expect(await use()).toMatchObject({ id: earlier, claims: [{ id: claimId, disposition: 'live' }], stories: [{ id: storyId, standing: 'live' }] });
  await world.desk.claim.update({ where: { id: claimId }, data: { verification: 'false' } });
  await told(retractStory(world.daud, { storyId, notice: 'Nobody was killed there.' }));
  expect(await use()).toMatchObject({ claims: [{ id: claimId, verification: 'false' }], stories: [{ id: storyId, standing: 'retracted', awaitsSecond: false }] });
  await world.desk.story.update({ where: { id: storyId }, data: { restricted: true, ownerId: world.tom.id } });
  expect(await use()).toBeUndefined();
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

const fileOf = (hash: string) => path.join(folder, hash.slice(0, 2), hash);

async function claimOf(evidenceId: string) {
  return world.desk.claim.findFirstOrThrow({ where: { evidence: { some: { evidenceId } } } });
}

const touches = async (evidenceId: string) => (await readEvidence(world.mina, evidenceId))?.custody.map(({ action }) => action);

test('hashing everything again finds the file that was changed and the one that is gone, and says so in their chains', async () => {
  const [changed, gone, whole] = [await evidence(), await evidence(), await evidence()];
  const kept = async (id: string, bytes: string) => (await add(id, 'notes.txt', bytes)).hash;
  const [one, two] = [await kept(changed, 'first words'), await kept(gone, 'second words')];
  await kept(whole, 'third words');
  expect((await verifyAllEvidence()).complaints).toEqual([]);
  await writeFile(fileOf(one), 'other words');
  await rm(fileOf(two));
  const { complaints } = await verifyAllEvidence();
  expect(complaints).toHaveLength(2);
  expect(complaints.join()).toMatch(new RegExp(`${changed}.*${one}\\) is altered`));
  expect(complaints.join()).toMatch(new RegExp(`${gone}.*${two}\\) is missing`));
  expect((await readEvidence(world.mina, changed))?.custody[0]?.action).toBe('found altered');
  expect((await readEvidence(world.mina, gone))?.custody[0]?.action).toBe('found missing');
  expect(await claimOf(changed)).toMatchObject({ disposition: 'under_review' });
});

/** What somebody with the owner's rights could do behind the newsroom's back. */
async function asOwner(statement: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query(statement, values);
  await owner.end();
}

const words = 'three names';
const otherWords = 'two names';
const hashOf = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

test.each([
  ['exchanged together with its row', 'found altered', 'is listed under another hash than', `UPDATE desk.evidence_files SET hash = '${hashOf(otherWords)}' WHERE id = $1`],
  ['called something else', 'found altered', 'is listed as something else than', `UPDATE desk.evidence_files SET role = 'body' WHERE id = $1`],
  ['taken off the list', 'found altered', 'is listed no more', 'DELETE FROM desk.evidence_files WHERE id = $1'],
])('a file that was %s is named, and its claims fall', async (_, touch, complaint, statement) => {
  const id = await evidence();
  const { id: fileId } = await add(id, 'list.txt', words);
  await add(await evidence(), 'other.txt', otherWords);
  await asOwner(statement, [fileId]);
  const { complaints } = await verifyAllEvidence();
  expect(complaints.filter((each) => each.includes(id))).toEqual([expect.stringMatching(new RegExp(`file ${fileId} \\(list txt.bin, .*${complaint}`))]);
  expect((await touches(id))?.[0]).toBe(touch);
  expect((await readEvidence(world.mina, id))?.verified?.wrong).toMatchObject([{ name: 'list txt.bin' }]);
  expect(await claimOf(id)).toMatchObject({ disposition: 'under_review' });
});

test('a file of which its chain says nothing, and evidence whose chain is gone, are named', async () => {
  const [smuggled, unchained] = [await evidence(), await evidence()];
  const { hash } = await add(unchained, 'list.txt', words);
  await world.desk.evidenceFile.create({ data: { evidenceId: smuggled, role: 'original', hash, size: 11, mediaType: 'text/plain', name: 'smuggled.txt' } });
  await asOwner('DELETE FROM desk.custody_events WHERE "evidenceId" = $1', [unchained]);
  const about = async (id: string) => (await verifyAllEvidence()).complaints.filter((each) => each.includes(id));
  expect(await about(smuggled)).toEqual([expect.stringContaining('smuggled.txt')]);
  const gone = [expect.stringContaining('its chain of custody says nothing of it'), expect.stringContaining('its chain of custody is broken at touch 1')];
  expect(await about(unchained)).toEqual(gone);
  expect(await about(unchained), 'the touch that says so begins no chain').toEqual(gone);
  expect(await claimOf(unchained)).toMatchObject({ disposition: 'under_review' });
});

test('the night hashes again what is due; what stays whole is not said again, what was altered makes its claims fall, once', async () => {
  const [whole, altered] = [await evidence(), await evidence()];
  await add(whole, 'whole.txt', 'the words of one');
  const { hash } = await add(altered, 'altered.txt', 'the words of another');
  await verifyDueEvidence();
  expect(await verifyDueEvidence(), 'tonight it was done').toBe(0);
  expect(await readEvidence(world.mina, altered)).toMatchObject({ verified: { whole: true } });
  await writeFile(fileOf(hash), 'quite other words');
  for (let night = 1; night <= 2; night += 1) {
    await world.desk.evidence.updateMany({ data: { verifiedAt: new Date(0) } });
    expect(await verifyDueEvidence()).toBeGreaterThan(1);
  }
  expect(await touches(whole)).toEqual(['hashed again', 'file added', 'added']);
  expect(await touches(altered)).toEqual(['found altered', 'hashed again', 'file added', 'added']);
  expect(await readEvidence(world.mina, altered)).toMatchObject({ verified: { whole: false } });
  expect(await claimOf(altered)).toMatchObject({ disposition: 'under_review' });
  expect(await claimOf(whole)).toMatchObject({ disposition: 'live' });
});

test('a picture drawn to look at that is gone is named, and nothing falls with it', async () => {
  const id = await evidence();
  const { id: fileId } = await add(id, 'gate.jpg', await photograph(7));
  const view = await world.desk.evidenceFile.findFirstOrThrow({ where: { viewOfId: fileId } });
  await rm(fileOf(view.hash));
  expect((await verifyAllEvidence()).complaints.join()).toContain(`${id}: the picture ${view.id} drawn to look at`);
  expect((await touches(id))?.[0]).toBe('hashed again');
  expect(await claimOf(id)).toMatchObject({ disposition: 'live' });
});

test('storage that cannot be read is said of what it keeps, makes nothing fall, and keeps nothing else from its turn', async () => {
  const [unread, altered] = [await evidence(), await evidence()];
  const [one, two] = [(await add(unread, 'one.txt', 'words out of reach')).hash, (await add(altered, 'two.txt', 'words of the last')).hash];
  await rm(fileOf(one));
  await mkdir(fileOf(one));
  await writeFile(fileOf(two), 'other words at last');
  await world.desk.evidence.update({ where: { id: unread }, data: { verifiedAt: new Date(0) } });
  await verifyDueEvidence();
  expect(await claimOf(unread)).toMatchObject({ disposition: 'live' });
  expect(await claimOf(altered)).toMatchObject({ disposition: 'under_review' });
  expect((await verifyAllEvidence()).complaints.join()).toContain(`Evidence ${unread} could not be read`);
  await rmdir(fileOf(one));
});

test('a file that the night finds altered warns the readers of every live story that rests on it, with one task for its owner', async () => {
  const story = await fileGarrison(world, 1);
  const [id, claimId] = [randomUUID(), story.claimIds.dead ?? ''];
  await addEvidence(world.mina, { id, claimId, kind: 'document', title: 'The list of the fallen' });
  const { hash } = await add(id, 'list.txt', 'thirteen names');
  await publishFiled(world.mina, world.daud, story.id);
  await writeFile(fileOf(hash), 'twelve names');
  for (let night = 1; night <= 2; night += 1) {
    await world.desk.evidence.updateMany({ data: { verifiedAt: new Date(0) } });
    await verifyDueEvidence();
  }
  expect(await world.desk.wave.findMany({ where: { claimId }, include: { tasks: true } })).toMatchObject([{ cause: 'evidence_altered', stories: 1, tasks: [{ storyId: story.id }] }]);
  const { day, slug } = await world.site.publishedStory.findUniqueOrThrow({ where: { id: story.id } });
  expect(await readAsReader({ day, slug })).toMatchObject({ shaken: [{}] });
});

test('whoever reads a file that was altered does not get it whole, and the newsroom hears of it; one that is gone, likewise', async () => {
  const [altered, gone] = [await evidence(), await evidence()];
  const [one, two] = [(await add(altered, 'clip.bin', 'the first recording')).hash, (await add(gone, 'clip.bin', 'the second recording')).hash];
  const read = async (evidenceId: string, hash: string) => text((await streamWholeFile(evidenceId, hash)).body);
  expect(await read(altered, one)).toBe('the first recording');
  await writeFile(fileOf(one), 'the f1rst recording');
  await rm(fileOf(two));
  await expect(read(altered, one)).rejects.toThrow('not what it was');
  await expect(read(gone, two)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  expect((await touches(altered))?.[0]).toBe('found altered');
  expect((await touches(gone))?.[0]).toBe('found missing');
  for (const id of [altered, gone]) expect(await claimOf(id)).toMatchObject({ disposition: 'under_review' });
});

test('what somebody reports altered stands at the evidence with their reason, and its claims fall', async () => {
  const id = await evidence();
  expect(await reportAlteredEvidence(world.mina, { evidenceId: id, reason: 'The last minute is missing.' })).toMatchObject({ ok: true, value: { claims: 1 } });
  expect(await readEvidence(world.mina, id)).toMatchObject({ mayReport: true, reports: [{ reason: 'The last minute is missing.', by: 'Mina' }], brokenAt: null });
  expect(await claimOf(id)).toMatchObject({ disposition: 'under_review' });
});

test('evidence that is reported altered takes along what was found false because of it, and nothing else that it speaks against', async () => {
  const [refuted, doubted] = await Promise.all(
    (['false', 'unverified'] as const).map((verification) =>
      world.desk.claim.create({ data: { statement: 'The gate is open.', verification, verificationMethod: 'We saw the clip.', createdById: world.mina.id } }),
    ),
  );
  const id = await evidence();
  for (const claim of [refuted, doubted])
    await world.desk.claimEvidence.create({ data: { evidenceId: id, claimId: claim?.id ?? '', bearing: 'refutes', addedById: world.mina.id } });
  expect(await reportAlteredEvidence(world.mina, { evidenceId: id, reason: 'It was cut.' })).toMatchObject({ ok: true, value: { claims: 2 } });
  const disposition = async (claim: typeof refuted) => (await world.desk.claim.findUniqueOrThrow({ where: { id: claim?.id ?? '' } })).disposition;
  expect([await disposition(refuted), await disposition(doubted)]).toEqual(['under_review', 'live']);
});
