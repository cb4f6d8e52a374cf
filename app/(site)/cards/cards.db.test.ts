import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardAddress } from '@/components/site/card/card-facts';
import { inEnglish } from '@/components/site/messages/tongue';
import { assessClaim } from '@/newsroom/claims/assess-claim';
import { readWholeStories } from '@/newsroom/published/whole-story';
import { retractStory } from '@/newsroom/publishing/retract-story';
import { type Crossing, fileCrossing } from '@/newsroom/testing/crossing';
import { openWorld, type World } from '@/newsroom/testing/world';
import { settings } from '@/platform/settings';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { replacing, rewrite } from '@/prisma/seed/rewrite';
import { told } from '@/prisma/seed/told';
import { GET } from './[card]/route';

let world: World;
let crossing: Crossing;
let first: string;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  await publishFiled(world.mina, world.daud, crossing.id);
  first = await present();
});

afterAll(() => world.close());

/** Where the card of the story lies now. */
async function present(): Promise<string> {
  const [story] = await readWholeStories([crossing.id]);
  const address = story?.standing === 'live' ? cardAddress(story, settings().newsroomName, inEnglish) : null;
  if (!address) throw new Error('The story is live and has a card.');
  return address;
}

function ask(address: string): Promise<Response> {
  return GET(new Request(`http://localhost${address}`), { params: Promise.resolve({ card: address.slice('/cards/'.length) }) });
}

const lastChange = async () => (await world.site.publicChange.findFirstOrThrow({ orderBy: { id: 'desc' } })).addresses;

test('the card of a live story is a picture of 1200 by 630 pixels, and may be kept for good', async () => {
  const response = await ask(first);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' });
  const png = Buffer.from(await response.arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('no card lies at a name that none ever had', async () => {
  for (const name of [`${randomUUID()}-1-0123456789.png`, 'x.png', '../../etc/passwd', `${crossing.id}.png`]) {
    const response = await ask(`/cards/${name}`);
    expect(response.status, name).toBe(404);
    expect(response.headers.get('cache-control') ?? '').not.toContain('immutable');
  }
});

test('a new label makes a new card; the old address leads on to it, and the change names them', async () => {
  await told(assessClaim(world.daud, { claimId: crossing.claimIds.hold, verification: 'corroborated', method: 'Two witnesses who do not know each other.' }));
  expect(await lastChange()).toContain(`/cards/${crossing.id}`);
  const now = await present();
  expect(now).not.toBe(first);
  const response = await ask(first);
  expect([response.status, response.headers.get('location'), response.headers.get('cache-control')]).toEqual([302, now, 'no-store']);
});

test('so does a new version', async () => {
  const before = await present();
  await rewrite(world.mina, crossing.id, replacing('; Kabul denies it', '; Kabul says otherwise'));
  await publishFiled(world.mina, world.daud, crossing.id, { kind: 'update', note: 'What Kabul says.' });
  expect(await lastChange()).toContain(`/cards/${crossing.id}`);
  expect((await ask(before)).headers.get('location')).toBe(await present());
});

test('a retracted story has no card at any of its addresses, and the change names them', async () => {
  const before = await present();
  await told(retractStory(world.daud, { storyId: crossing.id, notice: 'It was not so.' }));
  for (const address of [before, first]) expect((await ask(address)).status).toBe(404);
  expect(await lastChange()).toContain(`/cards/${crossing.id}`);
});
