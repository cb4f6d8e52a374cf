import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileStory } from '@/prisma/seed/file-story';
import { manuscript } from '@/prisma/seed/manuscript';
import { approveFiled } from '@/prisma/seed/publish-filed';
import { rewrite } from '@/prisma/seed/rewrite';
import { told } from '@/prisma/seed/told';
import { readSourcing } from '../claims/read-sourcing';
import { addEvidence } from '../evidence/add-evidence';
import { addEvidenceFile } from '../evidence/add-evidence-file';
import { changeEvidence } from '../evidence/change-evidence';
import { checkEvidence } from '../evidence/check-evidence';
import { overrideFinding } from '../review/override-finding';
import { submitStory } from '../review/submit-story';
import { withdrawStory } from '../review/withdraw-story';
import { readStory } from '../stories/read-story';
import { openWorld, type World } from '../testing/world';
import { addPicture } from './add-picture';
import { listPictures } from './list-pictures';
import { tellPictureOrigin } from './tell-picture-origin';

let world: World;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-origins-'));
  process.env.FILES_DIRECTORY = folder;
  world = await openWorld();
});

// All of this is about one picture, which the evidence of an earlier test shows too.
beforeEach(async () => {
  await world.desk.evidence.updateMany({ data: { userMade: false } });
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const hills = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="400"><rect width="500" height="400" fill="#9ab"/><circle cx="120" cy="330" r="140" fill="#354"/><circle cx="380" cy="360" r="190" fill="#562"/><circle cx="400" cy="80" r="45" fill="#fe9"/></svg>`;
/** The picture that all of this is about, in a width; the same bytes for the same width. */
const gate = (width = 500) => sharp(Buffer.from(hills)).resize(width).jpeg().toBuffer();

const copy = { headline: 'Bridge closes', standfirst: '', dateline: '', body: ['Lorries wait.'] };
const startedStory = async () => (await fileStory(world.mina, manuscript(world.sectionId, copy, {}))).id;

/** A story of Mina's under whose text a picture stands; nobody has said where it is from. */
async function pictured(caption = 'The gate at noon.'): Promise<{ storyId: string; picture: string }> {
  const storyId = await startedStory();
  const { hash: picture } = await told(addPicture(world.mina, { storyId, base64: (await gate()).toString('base64') }));
  const attrs = { picture, alt: 'A gate', credit: '', width: 500, height: 400 };
  const figure = { type: 'figure', attrs, content: [{ type: 'text', text: caption }] };
  await rewrite(world.mina, storyId, (document) => ({
    ...document,
    content: document.content.map((part) => (part.type === 'body' ? { ...part, content: [...(part.content ?? []), figure] } : part)),
  }));
  return { storyId, picture };
}

/** Evidence that a claim of the story rests on, made by somebody outside the newsroom. */
async function clipIn(storyId: string): Promise<string> {
  const evidenceId = randomUUID();
  const claim = await world.desk.claim.create({ data: { statement: 'The gate is shut.', createdById: world.mina.id } });
  const words = { exact: 'wait', prefix: '', suffix: '' };
  await world.desk.appearance.create({ data: { id: randomUUID(), storyId, claimId: claim.id, ...words } });
  await told(addEvidence(world.mina, { id: evidenceId, claimId: claim.id, kind: 'media', title: 'A clip of the gate', userMade: true }));
  return evidenceId;
}

async function keepIn(evidenceId: string, file: Buffer): Promise<void> {
  await told(addEvidenceFile(world.mina, { id: randomUUID(), evidenceId, name: 'gate.jpg', content: { base64: file.toString('base64') } }));
}

const originsIn = async (storyId: string) => (await listPictures(world.mina, storyId)).map(({ origin, evidenceId }) => ({ origin, evidenceId }));

describe('where a picture is from', () => {
  test('is nowhere chosen beforehand, and said by who writes the story, of its own pictures', async () => {
    const { storyId, picture } = await pictured();
    expect(await originsIn(storyId)).toEqual([{ origin: null, evidenceId: null }]);
    const ours = { storyId, picture, origin: 'staff' };
    expect(await tellPictureOrigin(world.tom, ours)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await tellPictureOrigin(world.mina, { ...ours, storyId: await startedStory() })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    await told(tellPictureOrigin(world.mina, ours));
    expect(await originsIn(storyId)).toEqual([{ origin: 'staff', evidenceId: null }]);
    expect(await world.desk.picture.findFirst({ where: { storyId } })).toMatchObject({ originById: world.mina.id, originAt: expect.any(Date) as Date });
  });

  test('is, for what others made, a piece of evidence that everybody sees who sees the story', async () => {
    const { storyId, picture } = await pictured();
    const evidenceId = await clipIn(storyId);
    const sent = { storyId, picture, origin: 'user_made', evidenceId };
    expect(await tellPictureOrigin(world.mina, { ...sent, origin: 'agency' })).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    await told(tellPictureOrigin(world.mina, sent));
    expect(await originsIn(storyId)).toEqual([{ origin: 'user_made', evidenceId }]);
    await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'agency' }));
    expect(await originsIn(storyId)).toEqual([{ origin: 'agency', evidenceId: null }]);

    const hidden = await startedStory();
    const theirs = await clipIn(hidden);
    await world.desk.story.update({ where: { id: hidden }, data: { restricted: true } });
    expect(await tellPictureOrigin(world.mina, { ...sent, evidenceId: theirs })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    await world.desk.story.update({ where: { id: hidden }, data: { ownerId: world.tom.id } });
    await world.desk.claim.updateMany({ where: { evidence: { some: { evidenceId: theirs } } }, data: { createdById: world.tom.id } });
    expect(await tellPictureOrigin(world.mina, { ...sent, evidenceId: theirs })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });

  test('said anew of a picture in the text, takes an approval away; said again, it does not', async () => {
    const { storyId, picture } = await pictured();
    await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'staff' }));
    await told(submitStory(world.mina, { storyId }));
    await approveFiled(world.daud, storyId);
    await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'staff' }));
    expect(await readStory(world.mina, storyId)).toMatchObject({ stage: 'approved' });
    await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'user_made' }));
    expect(await readStory(world.mina, storyId)).toMatchObject({ stage: 'drafting', approval: { reason: 'It was said anew where a picture is from.' } });
  });
});

describe('the gate', () => {
  const found = async (storyId: string) =>
    (await readSourcing(world.mina, storyId))!.findings.filter(({ rule }) => rule === 'media-established').map(({ severity, message }) => `${severity}: ${message}`);
  const unsaid = 'block: Nobody has said where the picture with the caption “The gate at noon.” is from.';

  test('lets no picture out of which nobody has said where it is from, but one that was added before that was asked', async () => {
    const { storyId, picture } = await pictured();
    expect(await found(storyId)).toEqual([unsaid]);
    expect(await submitStory(world.mina, { storyId })).toMatchObject({ ok: false, refusal: { code: 'gate' } });
    await world.desk.picture.updateMany({ where: { storyId }, data: { uploadHash: null } });
    expect(await found(storyId)).toEqual([unsaid.replace('block', 'warn')]);
    await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'staff' }));
    expect(await found(storyId)).toEqual([]);
  });

  test('knows of a picture that others made what was checked of the evidence that it is', async () => {
    const { storyId, picture } = await pictured();
    const evidenceId = await clipIn(storyId);
    await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'user_made', evidenceId }));
    await keepIn(evidenceId, await gate(300));
    for (const check of ['provenance', 'date'] as const) await told(checkEvidence(world.mina, { evidenceId, check, outcome: 'established', method: 'We asked.' }));
    expect(await found(storyId)).toEqual(['block: Others made the picture with the caption “The gate at noon.”: for “A clip of the gate”, where it was made is not established.']);
    await told(checkEvidence(world.mina, { evidenceId, check: 'location', outcome: 'established', method: 'We went there.' }));
    expect(await found(storyId)).toEqual([]);
    expect(await submitStory(world.mina, { storyId })).toMatchObject({ ok: true });
  });

  test('sees by itself that a picture is evidence others made, or looks like it, and tells nothing of a restricted story', async () => {
    const { storyId, picture } = await pictured();
    await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'agency' }));
    const [elsewhere, hidden] = [await startedStory(), await startedStory()];
    await world.desk.story.update({ where: { id: hidden }, data: { restricted: true } });
    await keepIn(await clipIn(hidden), await gate());
    expect(await found(storyId)).toEqual([]);
    const proposed = async () => (await listPictures(world.mina, storyId))[0]!.alike;
    expect(await proposed()).toEqual([]);
    const evidenceId = await clipIn(elsewhere);
    await keepIn(evidenceId, await gate(300));
    expect(await proposed()).toEqual([{ id: evidenceId, title: 'A clip of the gate', isFile: false }]);
    expect(await found(storyId)).toEqual([expect.stringMatching(/^warn: Others made “A clip of the gate”, and the picture .* looks like it; /)]);
    await keepIn(evidenceId, await gate());
    expect(await found(storyId)).toEqual([expect.stringMatching(/^block: Others made the picture .* “A clip of the gate”, which is the same file, /)]);
    expect(await proposed()).toMatchObject([{ id: evidenceId, isFile: true }]);
    await told(changeEvidence(world.mina, { evidenceId, userMade: false }));
    expect(await found(storyId)).toEqual([]);
  });

  test('lets a standards editor let it pass, for that state alone', async () => {
    const { storyId, picture } = await pictured();
    await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'user_made' }));
    const { hash } = (await readSourcing(world.mina, storyId))!;
    const pass = { storyId, rule: 'media-established', claimId: null, revisionHash: hash, reason: 'The photographer is known to us.' };
    expect(await overrideFinding(world.daud, pass)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    await told(overrideFinding(world.sana, pass));
    expect(await submitStory(world.mina, { storyId })).toMatchObject({ ok: true });
    await told(withdrawStory(world.mina, { storyId }));
    await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'agency' }));
    await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'user_made' }));
    expect(await submitStory(world.mina, { storyId })).toMatchObject({ ok: false, refusal: { code: 'gate' } });
  });
});
