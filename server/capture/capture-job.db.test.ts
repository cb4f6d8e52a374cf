import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askDueLinks } from '@/newsroom/capture/ask-due-links';
import { captureLink } from '@/newsroom/capture/capture-link';
import { checkLink } from '@/newsroom/capture/check-link';
import { keepCapture } from '@/newsroom/capture/keep-capture';
import { type CaptureFileRole, openCaptureFile } from '@/newsroom/capture/capture-file';
import { readCaptures } from '@/newsroom/capture/read-captures';
import { reviveSilentCaptures, takeUpCapture } from '@/newsroom/capture/under-way';
import { readClaim } from '@/newsroom/claims/read-claim';
import { makeClaim } from '@/newsroom/claims/make-claim';
import { addEvidence } from '@/newsroom/evidence/add-evidence';
import { brokenLink } from '@/newsroom/evidence/custody';
import { verifyAllEvidence } from '@/newsroom/evidence/verify-all-evidence';
import { restrictStory } from '@/newsroom/stories/restrict-story';
import { startStory } from '@/newsroom/stories/start-story';
import { openWorld, type World } from '@/newsroom/testing/world';
import { type LocalAuthority, openLocalAuthority } from '@/platform/testing/timestamp-authority';
import { useBundle } from '../testing/use-bundle';
import { workOnCapture, workOnLinkCheck } from './capture-job';
import { openHosts } from './testing/local-hosts';

let world: World;
let hosts: Awaited<ReturnType<typeof openHosts>>;
let authority: LocalAuthority;
let files: string;
let asks = 0;
let isGone = false;
/** Of the story whose claim the evidence is for. */
let [storyId, claimId, evidenceId] = ['', '', ''];

beforeAll(async () => {
  await useBundle();
  hosts = await openHosts(['court.test'], (_request, response) => {
    asks += 1;
    if (isGone) response.writeHead(410).end();
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Ruling \\u0000</title><script>alert(1)</script><p>The court finds.');
  });
  authority = await openLocalAuthority();
  files = await mkdtemp(path.join(tmpdir(), 'stet-files-'));
  Object.assign(process.env, { CAPTURE_TEST_ALLOWANCE: JSON.stringify(hosts.allowance), TIMESTAMP_AUTHORITY: authority.address, TIMESTAMP_AUTHORITY_CA: authority.certificates, FILES_DIRECTORY: files });
  world = await openWorld();
});

afterAll(async () => {
  await world.close();
  await hosts.close();
  await authority.close();
  await rm(files, { recursive: true });
});

beforeEach(async () => {
  [storyId, claimId, evidenceId] = [randomUUID(), randomUUID(), randomUUID()];
  asks = 0;
  isGone = false;
  const { mina, sectionId } = world;
  await done(startStory(mina, { id: storyId, sectionId, headline: 'Court rules on the harbour' }));
  await done(makeClaim(mina, { storyId, claimId, anchorId: randomUUID(), quote: { exact: 'The court found' }, statement: 'The court found for the harbour.' }));
  await done(addEvidence(mina, { id: evidenceId, claimId, kind: 'capture', title: 'The ruling', url: 'https://court.test/ruling' }));
});

async function done<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; refusal: { sentence: string } }>): Promise<Value> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.refusal.sentence);
  return answer.value;
}

async function asked(): Promise<string> {
  const { id } = await done(captureLink(world.mina, { id: randomUUID(), claimId, evidenceId }));
  return id;
}

const shownTo = async (person = world.mina) => readCaptures(person, evidenceId);
const bytesOf = async (captureId: string, role: CaptureFileRole) => buffer((await openCaptureFile(world.mina, captureId, role))!.body);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a link that is captured', () => {
  test('is kept with every file under its hash, and the capture under the hash of its manifest', async () => {
    const captureId = await asked();
    expect((await shownTo())?.captures[0]?.state).toBe('waiting');
    await workOnCapture(captureId);

    const capture = (await shownTo())?.captures[0];
    expect(capture).toMatchObject({ state: 'kept', requestedBy: 'Mina', manifest: { title: 'Ruling \\u0000', status: 200 } });
    expect(hashOf(await bytesOf(captureId, 'manifest'))).toBe(capture?.manifestHash);
    for (const { role, sha256 } of capture?.manifest?.files ?? []) {
      expect(hashOf(await bytesOf(captureId, role)), role).toBe(sha256);
    }
    expect(capture?.timestampedAt).not.toBeNull();
    expect(capture?.timestampedBy).toBe('authority, House');
    expect(authority.verifies(await bytesOf(captureId, 'timestamp'), capture?.manifestHash ?? '')).toBe(true);

    expect((await verifyAllEvidence()).complaints).toEqual([]);
    const chain = await world.desk.custodyEvent.findMany({ where: { evidenceId }, orderBy: { sequence: 'asc' } });
    expect(brokenLink(chain)).toBeNull();
    expect(chain.map(({ action }) => action)).toEqual(expect.arrayContaining(['added', 'file added', 'captured']));
    expect((await world.desk.evidence.findUniqueOrThrow({ where: { id: evidenceId } })).fileHash).toBe(capture?.manifestHash);
  });

  test('is captured once, however often its job is given out', async () => {
    const captureId = await asked();
    await Promise.all([workOnCapture(captureId), workOnCapture(captureId)]);
    const before = asks;
    await workOnCapture(captureId);
    expect(asks).toBe(before);
    expect(await world.desk.custodyEvent.count({ where: { evidenceId, action: 'captured' } })).toBe(1);
  });

  test('voids an approval, which did not know of it', async () => {
    const captureId = await asked();
    await world.desk.story.update({ where: { id: storyId }, data: { stage: 'approved' } });
    await workOnCapture(captureId);
    expect(await world.desk.story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({ stage: 'drafting' });
  });
});

describe('a capture that goes wrong', () => {
  test('says why, where the address belongs to no public host', async () => {
    await world.desk.evidence.update({ where: { id: evidenceId }, data: { url: 'http://printer.house.internal/' } });
    const captureId = await asked();
    await workOnCapture(captureId);
    expect((await shownTo())?.captures[0]).toMatchObject({ state: 'failed', failure: 'This name belongs to no public host.', manifest: null });
  });

  test('is refused at once where the address cannot be one of the public web', async () => {
    await world.desk.evidence.update({ where: { id: evidenceId }, data: { url: 'http://court.test:8080/' } });
    const answer = await captureLink(world.mina, { id: randomUUID(), claimId, evidenceId });
    expect(answer).toMatchObject({ ok: false, refusal: { sentence: 'Only the ordinary ports of the web, 80 and 443, are asked.' } });
  });

  test('is taken up again when whoever worked on it fell silent, and given up after three times', async () => {
    const captureId = await asked();
    const start = Date.now();
    for (let turn = 1; turn <= 3; turn += 1) {
      const at = new Date(start + turn * 600_000);
      expect(await takeUpCapture(captureId, at)).toMatchObject({ attempts: turn });
      expect(await takeUpCapture(captureId, new Date(at.getTime() + 1_000)), 'nobody else gets it meanwhile').toBeNull();
      expect(await reviveSilentCaptures(new Date(at.getTime() + 60_000))).toBe(0);
      expect(await reviveSilentCaptures(new Date(at.getTime() + 300_000))).toBe(1);
    }
    await workOnCapture(captureId);
    expect((await shownTo())?.captures[0]).toMatchObject({ state: 'failed', failure: expect.stringContaining('several times') as string });
    expect(asks).toBe(0);
  });

  test('is one at a time for each link', async () => {
    await asked();
    const second = await captureLink(world.mina, { id: randomUUID(), claimId, evidenceId });
    expect(second).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  });
});

describe('a link that is looked at again', () => {
  const looks = async (askedByHand: boolean) => {
    await workOnLinkCheck(evidenceId, { askedByHand });
    return (await shownTo())?.checks.map(({ state }) => state).toReversed();
  };

  test('is noted each time somebody asks, as answering and as dead when it has died', async () => {
    await done(checkLink(world.mina, { claimId, evidenceId }));
    expect(await looks(true)).toEqual(['answers']);
    isGone = true;
    expect(await looks(true)).toEqual(['answers', 'dead']);
    expect((await shownTo())?.checks[0]).toMatchObject({ status: 410 });
    expect(await looks(true)).toEqual(['answers', 'dead', 'dead']);
  });

  test('by the newsroom itself is noted when it changes: dead once it was missed twice, and alive again at once', async () => {
    expect(await looks(false)).toEqual(['answers']);
    expect(await looks(false)).toEqual(['answers']);
    isGone = true;
    expect(await looks(false), 'a host may be away for an hour').toEqual(['answers']);
    expect(await looks(false)).toEqual(['answers', 'dead']);
    expect(await looks(false)).toEqual(['answers', 'dead']);
    expect((await readClaim(world.tom, claimId))?.claim.deadLinks).toMatchObject([{ evidenceId }]);
    isGone = false;
    expect(await looks(false)).toEqual(['answers', 'dead', 'answers']);
    expect((await readClaim(world.tom, claimId))?.claim.deadLinks).toEqual([]);
  });
});

describe('the links that the newsroom asks by itself', () => {
  const week = 7 * 24 * 3_600_000;
  let at = Date.now();

  /** Has due links asked; whether this one was among them. */
  async function isAsked(after = 0): Promise<boolean> {
    at += after;
    await askDueLinks(new Date(at));
    const { linkAskedAt } = await world.desk.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
    return linkAskedAt?.getTime() === at;
  }

  beforeEach(async () => {
    at += 10 * week;
    await world.desk.evidence.updateMany({ where: { id: { not: evidenceId } }, data: { url: null } });
  });

  test('are those of stories in work, once a week, and a day later when one was missed', async () => {
    expect(await isAsked()).toBe(true);
    expect(await isAsked(week - 1_000)).toBe(false);
    expect(await isAsked(1_000)).toBe(true);
    await world.desk.evidence.update({ where: { id: evidenceId }, data: { linkState: 'missed', linkCheckedAt: new Date(at) } });
    expect(await isAsked(week / 7)).toBe(true);
  });

  test('are not those of a story that was set aside', async () => {
    await world.desk.story.update({ where: { id: storyId }, data: { stage: 'spiked' } });
    expect(await isAsked()).toBe(false);
  });

  test('are not those that only restricted work knows of, until somebody asked for one: its host would learn that we look', async () => {
    await done(restrictStory(world.mina, { storyId, restricted: true }));
    expect(await isAsked()).toBe(false);
    await asked();
    expect(await isAsked(1_000)).toBe(true);
  });

  test('are one at a time for each host', async () => {
    const second = randomUUID();
    await done(addEvidence(world.mina, { id: second, claimId, kind: 'link', title: 'The appeal', url: 'https://COURT.test/appeal' }));
    const count = () => askDueLinks(new Date(at));
    expect(await count()).toBe(1);
    expect(await count()).toBe(0);
    at += 10 * 60_000;
    expect(await count()).toBe(1);
  });
});

describe('who may', () => {
  test('somebody who does not see the claim sees neither its captures nor their files', async () => {
    const captureId = await asked();
    await workOnCapture(captureId);
    (await openCaptureFile(world.tom, captureId, 'archive'))!.body.destroy();
    await done(restrictStory(world.mina, { storyId, restricted: true }));
    expect(await shownTo(world.tom)).toBeNull();
    expect(await openCaptureFile(world.tom, captureId, 'archive')).toBeNull();
    expect(await openCaptureFile(world.ada, captureId, 'screenshot')).toBeNull();
  });

  test('a colleague of another story cannot ask, and nobody can claim that a folder of theirs is a capture', async () => {
    const answer = await captureLink(world.tom, { id: randomUUID(), claimId, evidenceId });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    const captureId = await asked();
    const kept = await keepCapture(world.sana, { captureId, folder: '/etc', timestamp: null, unstamped: null });
    expect(kept).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  });
});
