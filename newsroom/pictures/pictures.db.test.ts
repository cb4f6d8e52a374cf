import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepFile, openFile } from '@/platform/storage';
import { fileStory } from '@/prisma/seed/file-story';
import { manuscript } from '@/prisma/seed/manuscript';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { rewrite } from '@/prisma/seed/rewrite';
import { told } from '@/prisma/seed/told';
import type { Person } from '../people/actor';
import { readFrontPage } from '../published/read-front-page';
import { readPicture as readPublicPicture } from '../published/read-picture';
import { publishStory } from '../publishing/publish-story';
import { submitStory } from '../review/submit-story';
import { readStory } from '../stories/read-story';
import { openWorld, type World } from '../testing/world';
import { addPicture } from './add-picture';
import { readPicture } from './read-picture';
import { setFocalPoint } from './set-focal-point';
import { tellPictureOrigin } from './tell-picture-origin';
import { photograph, pixels, secrets } from './testing/photograph';

let world: World;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-pictures-'));
  process.env.FILES_DIRECTORY = folder;
  world = await openWorld();
});

afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const base64 = async (file: Promise<Buffer>) => (await file).toString('base64');

async function story(): Promise<string> {
  const copy = { headline: 'Bridge closes', standfirst: '', dateline: '', body: ['Lorries wait.'] };
  return (await fileStory(world.mina, manuscript(world.sectionId, copy, {}))).id;
}

/** A story that shows one picture. */
async function pictured(file?: Buffer): Promise<{ storyId: string; picture: string }> {
  const storyId = await story();
  const bytes = file ?? (await pixels(60, 40).jpeg().toBuffer());
  const { hash: picture } = await told(addPicture(world.mina, { storyId, base64: bytes.toString('base64') }));
  await told(tellPictureOrigin(world.mina, { storyId, picture, origin: 'staff' }));
  const figure = { type: 'figure', attrs: { picture, alt: 'A gate', credit: '', width: null, height: null } };
  await rewrite(world.mina, storyId, (document) => ({
    ...document,
    content: document.content.map((part) => (part.type === 'body' ? { ...part, content: [...(part.content ?? []), figure] } : part)),
  }));
  return { storyId, picture };
}

async function formsOf(pictureHash: string): Promise<string[]> {
  return (await world.desk.rendition.findMany({ where: { pictureHash }, orderBy: { hash: 'asc' } })).map(({ hash }) => hash);
}

async function isPublic(hash: string): Promise<boolean> {
  return (await readPublicPicture(hash)) !== null;
}

describe('a picture that is added', () => {
  test('lies in storage in every form, and none of them says where it was taken', async () => {
    const storyId = await story();
    const { hash, width, height } = await told(addPicture(world.mina, { storyId, base64: await base64(photograph()) }));
    expect([width, height]).toEqual([900, 450]);
    const row = await world.desk.picture.findUniqueOrThrow({ where: { storyId_hash: { storyId, hash } } });
    expect(row).toMatchObject({ mediaType: 'image/jpeg', focalX: 0.5, focalY: 0.5 });
    expect(row.placeholder).toMatch(/^data:image\/webp;base64,/);
    const widths = [undefined, 400, 600, 5_000];
    const files = await Promise.all(widths.map((wanted) => readPicture(world.mina, storyId, hash, wanted)));
    expect(files.map((file) => file?.mediaType)).toEqual(['image/jpeg', 'image/webp', 'image/webp', 'image/jpeg']);
    expect((await sharp(files[2]!.bytes).metadata()).width).toBe(800);
    for (const file of files) for (const secret of secrets) expect(Buffer.from(file!.bytes).includes(secret)).toBe(false);
  });

  test('added once more is the same picture', async () => {
    const storyId = await story();
    const file = await base64(photograph({ width: 60, height: 40 }));
    const [first, second] = [await told(addPicture(world.mina, { storyId, base64: file })), await told(addPicture(world.mina, { storyId, base64: file }))];
    expect(second).toEqual(first);
    expect(await world.desk.picture.count({ where: { storyId } })).toBe(1);
  });

  test('is refused before anything is drawn when its story is another’s or the file is none', async () => {
    const storyId = await story();
    const files = async () => (await readdir(folder, { recursive: true })).length;
    const kept = await files();
    const file = await base64(pixels(50, 40).jpeg().toBuffer());
    expect(await addPicture(world.tom, { storyId, base64: file })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await addPicture(world.ada, { storyId, base64: file })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    expect(await addPicture(world.mina, { storyId, base64: 'RGVhciBlZGl0b3I=' })).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    expect(await files()).toBe(kept);
  });

  test('is seen on the desk by who sees its story, in every width', async () => {
    const { storyId, picture } = await pictured();
    const form = (await formsOf(picture)).find((hash) => hash !== picture);
    const hidden: [Person, string, string][] = [[world.ada, storyId, picture], [world.mina, await story(), picture], [world.mina, storyId, form!]];
    for (const [actor, where, hash] of hidden) expect(await readPicture(actor, where, hash, 400)).toBeNull();
    expect(await readPicture(world.tom, storyId, picture, 400)).not.toBeNull();
  });
});

describe('readers', () => {
  test('get no form of a picture before its story is published, and every form afterwards', async () => {
    const { storyId, picture } = await pictured();
    const addresses = [picture, ...(await formsOf(picture))];
    expect(addresses.length).toBeGreaterThan(3);
    for (const hash of addresses) expect(await isPublic(hash)).toBe(false);
    await publishFiled(world.mina, world.daud, storyId);
    for (const hash of addresses) {
      const { format } = await sharp((await openFile(hash))!).metadata();
      expect(await readPublicPicture(hash)).toEqual({ hash, mediaType: format === 'heif' ? 'image/avif' : `image/${format}` });
    }
  });

  test('get no picture that was added and is not in the text, nor any other file in the same storage', async () => {
    const { storyId } = await pictured();
    const { hash } = await told(addPicture(world.mina, { storyId, base64: await base64(pixels(70, 50).jpeg().toBuffer()) }));
    const other = await keepFile(Buffer.from('minutes of a meeting'));
    await publishFiled(world.mina, world.daud, storyId);
    for (const each of [hash, ...(await formsOf(hash)), other, 'x']) expect(await isPublic(each)).toBe(false);
  });

  test('get a picture that was added before there were forms as it is', async () => {
    const { storyId, picture } = await pictured();
    await world.desk.rendition.deleteMany({ where: { pictureHash: picture } });
    await world.desk.picture.updateMany({ where: { storyId }, data: { placeholder: '' } });
    await publishFiled(world.mina, world.daud, storyId);
    const card = (await cards()).find(({ id }) => id === storyId);
    expect(card?.picture).toMatchObject({ hash: picture, placeholder: '', forms: [] });
    expect(await isPublic(picture)).toBe(true);
  });
});

describe('what must stay in sight', () => {
  test('is said by who writes the story, of its own pictures, within the picture', async () => {
    const { storyId, picture } = await pictured();
    const point = { x: 0.2, y: 0.9 };
    expect(await setFocalPoint(world.tom, { storyId, picture, ...point })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    expect(await setFocalPoint(world.mina, { storyId: await story(), picture, ...point })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    expect(await setFocalPoint(world.mina, { storyId, picture, x: 1.2, y: 0 })).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    await told(setFocalPoint(world.mina, { storyId, picture, ...point }));
    expect(await world.desk.picture.findFirst({ where: { storyId } })).toMatchObject({ focalX: 0.2, focalY: 0.9 });
  });

  test('leaves an approval as it is, and reaches readers with the publication', async () => {
    const { storyId, picture } = await pictured();
    await told(submitStory(world.mina, { storyId }));
    await approveFiled(world.daud, storyId);
    await told(setFocalPoint(world.mina, { storyId, picture, x: 0.2, y: 0.9 }));
    expect(await readStory(world.mina, storyId)).toMatchObject({ stage: 'approved', approval: { voidedAt: null } });
    await told(publishStory(world.daud, { storyId, kind: 'first' }));
    expect((await cards()).find(({ id }) => id === storyId)?.picture).toMatchObject({ focalX: 0.2, focalY: 0.9 });
  });

  test('of a picture that was published before changes with the next publication, wherever it leads', async () => {
    const file = await photograph({ width: 60, height: 40 });
    const [first, second] = [await pictured(file), await pictured(file)];
    expect(second.picture).toBe(first.picture);
    await publishFiled(world.mina, world.daud, first.storyId);
    const { slug } = await world.site.publishedStory.findUniqueOrThrow({ where: { id: first.storyId } });
    await told(setFocalPoint(world.mina, { ...second, x: 0.1, y: 0.3 }));
    await publishFiled(world.mina, world.daud, second.storyId);
    const shown = (await cards()).filter(({ id }) => id === first.storyId || id === second.storyId);
    expect(shown.map(({ picture }) => picture?.focalX)).toEqual([0.1, 0.1]);
    const [change] = await world.site.publicChange.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(change?.addresses).toContainEqual(expect.stringMatching(new RegExp(`/${slug}$`)));
  });
});

async function cards() {
  const { lead, beside, sections } = await readFrontPage();
  return [...(lead ? [lead] : []), ...beside, ...sections.flatMap(({ stories }) => stories)];
}
