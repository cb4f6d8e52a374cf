import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { restrictStory } from '../stories/restrict-story';
import { shareStory } from '../stories/share-story';
import { unshareStory } from '../stories/unshare-story';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { changeRole } from './change-role';
import { deactivatePerson } from './deactivate-person';
import { reactivatePerson } from './reactivate-person';

let world: World;
let crossing: Crossing;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
});

afterAll(() => world.close());

const refused = { ok: false, refusal: { code: 'conflict', sentence: expect.stringMatching(/^Readers have a restricted story/) } };
const leave = (person: World['mina']) => deactivatePerson(world.ada, { personId: person.id });
const restrict = (restricted: boolean) => told(restrictStory(world.mina, { storyId: crossing.id, restricted }));

test('a restricted story that readers have is left to nobody by whoever goes, and told to no administrator', async () => {
  await restrict(true);
  expect(await leave(world.mina), 'from what no reader has').toMatchObject({ ok: true });
  await told(reactivatePerson(world.ada, { personId: world.mina.id }));
  await restrict(false);
  await publishFiled(world.mina, world.daud, crossing.id);
  await restrict(true);
  const answer = await leave(world.mina);
  expect(answer).toMatchObject(refused);
  const { headline } = await world.desk.story.findUniqueOrThrow({ where: { id: crossing.id } });
  expect(JSON.stringify(answer)).not.toContain(headline);
  expect(await changeRole(world.ada, { personId: world.mina.id, role: 'admin' }), 'who sees no content').toMatchObject(refused);

  await told(shareStory(world.mina, { storyId: crossing.id, personId: world.tom.id }));
  expect(await leave(world.mina)).toMatchObject({ ok: true });
  expect(await leave(world.tom), 'now the only one').toMatchObject(refused);
  await world.desk.person.update({ where: { id: world.tom.id }, data: { role: 'editor' } });
  const tom = { ...world.tom, role: 'editor' as const };
  expect(await unshareStory(tom, { storyId: crossing.id, personId: tom.id })).toMatchObject(refused);
});
