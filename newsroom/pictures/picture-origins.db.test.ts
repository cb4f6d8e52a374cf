import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileStory } from '@/prisma/seed/file-story';
import { manuscript } from '@/prisma/seed/manuscript';
import { approveFiled } from '@/prisma/seed/publish-filed';
import { rewrite } from '@/prisma/seed/rewrite';
import { told } from '@/prisma/seed/told';
import { addEvidence } from '../evidence/add-evidence';
import { submitStory } from '../review/submit-story';
import { readStory } from '../stories/read-story';
import { openWorld, type World } from '../testing/world';
import { addPicture } from './add-picture';
import { listPictures } from './list-pictures';
import { tellPictureOrigin } from './tell-picture-origin';
import { photograph } from './testing/photograph';

let world: World;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-origins-'));
  process.env.FILES_DIRECTORY = folder;
  world = await openWorld();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const copy = { headline: 'Bridge closes', standfirst: '', dateline: '', body: ['Lorries wait.'] };
const startedStory = async () => (await fileStory(world.mina, manuscript(world.sectionId, copy, {}))).id;

/** A story of Mina's under whose text a picture stands; nobody has said where it is from. */
async function pictured(caption = 'The gate at noon.'): Promise<{ storyId: string; picture: string }> {
  const storyId = await startedStory();
  const file = await photograph({ width: 500, height: 400 });
  const { hash: picture } = await told(addPicture(world.mina, { storyId, base64: file.toString('base64') }));
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
