import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { attachClaim } from '../claims/attach-claim';
import { makeClaim } from '../claims/make-claim';
import { readClaim } from '../claims/read-claim';
import { readCaptures } from '../capture/read-captures';
import { restrictStory } from '../stories/restrict-story';
import { startStory } from '../stories/start-story';
import { openWorld, type World } from '../testing/world';
import { addEvidence } from './add-evidence';
import { addEvidenceFile } from './add-evidence-file';
import { attachEvidence } from './attach-evidence';
import { brokenLink } from './custody';
import { openEvidenceFile } from './open-evidence-file';
import { readEvidence } from './read-evidence';
import { removeEvidence } from './remove-evidence';

let world: World;
let folder: string;
let [storyId, claimId, evidenceId, fileId] = ['', '', '', ''];
const quote = { exact: 'The gate is shut' };
const content = { base64: Buffer.from('a clip').toString('base64') };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-attach-'));
  process.env.FILES_DIRECTORY = folder;
  world = await openWorld();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  [storyId, claimId, evidenceId, fileId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const done = [
    await startStory(world.mina, { id: storyId, sectionId: world.sectionId, headline: 'A gate is shut' }),
    await makeClaim(world.mina, { storyId, claimId, anchorId: randomUUID(), quote, statement: 'The gate is shut.' }),
    await addEvidence(world.mina, { id: evidenceId, claimId, kind: 'media', title: 'A clip of the gate', bearing: 'refutes', url: 'https://clips.example/gate' }),
    await addEvidenceFile(world.mina, { id: fileId, evidenceId, name: 'clip.txt', content }),
  ];
  expect(done.map(({ ok }) => ok)).toEqual(done.map(() => true));
});

const takeOff = async () => expect(await removeEvidence(world.mina, { evidenceId, claimId })).toMatchObject({ ok: true });

test('evidence taken off its last claim stays before those who see the claim, as it is, and is attached again with its chain', async () => {
  await takeOff();
  expect((await readClaim(world.tom, claimId))?.claim).toMatchObject({ evidence: [], takenOff: [{ id: evidenceId, title: 'A clip of the gate' }] });
  expect(await readEvidence(world.tom, evidenceId)).toMatchObject({ isOff: true, claims: [{ id: claimId }], files: [{ id: fileId }], mayChange: false });
  expect(await readCaptures(world.tom, evidenceId)).toMatchObject({ mayCapture: false });
  expect(await openEvidenceFile(world.tom, { evidenceId, fileId, as: 'download' })).toMatchObject({ ok: true });
  expect(await addEvidenceFile(world.mina, { id: randomUUID(), evidenceId, name: 'more.txt', content })).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden', sentence: 'This evidence belongs to no claim now. Attach it to one first.' },
  });

  expect(await attachEvidence(world.tom, { evidenceId, claimId })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  expect(await attachEvidence(world.mina, { evidenceId, claimId })).toMatchObject({ ok: true });
  expect((await readClaim(world.mina, claimId))?.claim).toMatchObject({ evidence: [{ id: evidenceId, bearing: 'refutes' }], takenOff: [] });
  const chain = await world.desk.custodyEvent.findMany({ where: { evidenceId }, orderBy: { sequence: 'asc' } });
  expect(chain.map(({ action }) => action)).toEqual(['added', 'file added', 'taken off a claim', 'downloaded', 'attached to a claim']);
  expect(brokenLink(chain)).toBeNull();
  expect(await attachEvidence(world.mina, { evidenceId, claimId })).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
});

test('who does not see the claim it was taken off sees nothing; on another claim, it is seen through that one alone', async () => {
  await takeOff();
  expect(await readEvidence(world.ada, evidenceId)).toBeNull();
  const [otherStory, otherClaim] = [randomUUID(), randomUUID()];
  await startStory(world.mina, { id: otherStory, sectionId: world.sectionId, headline: 'Who shut it' });
  await makeClaim(world.mina, { storyId: otherStory, claimId: otherClaim, anchorId: randomUUID(), quote, statement: 'The mayor shut it.' });
  await restrictStory(world.mina, { storyId: otherStory, restricted: true });
  expect(await attachEvidence(world.mina, { evidenceId, claimId: otherClaim, bearing: 'supports' })).toMatchObject({ ok: true });
  expect(await readEvidence(world.tom, evidenceId)).toBeNull();
  expect((await readClaim(world.tom, claimId))?.claim.takenOff).toEqual([]);
  expect(await readEvidence(world.mina, evidenceId)).toMatchObject({ isOff: false, claims: [{ id: otherClaim }] });
  await removeEvidence(world.mina, { evidenceId, claimId: otherClaim });
});

test('a claim made by mistake is not discarded with the evidence that was taken off it', async () => {
  await takeOff();
  const other = randomUUID();
  await makeClaim(world.mina, { storyId, claimId: other, anchorId: randomUUID(), quote, statement: 'The gate is shut, they say.' });
  const { id: anchorId } = await world.desk.appearance.findFirstOrThrow({ where: { claimId } });
  expect(await attachClaim(world.mina, { storyId, claimId: other, anchorId, quote, insteadOf: claimId })).toMatchObject({ ok: true });
  expect(await world.desk.claim.count({ where: { id: claimId } })).toBe(1);
});
