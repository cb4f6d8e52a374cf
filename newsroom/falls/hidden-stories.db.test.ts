import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { assessClaim } from '../claims/assess-claim';
import { submitStory } from '../review/submit-story';
import { scheduleStory } from '../scheduling/schedule-story';
import { restrictStory } from '../stories/restrict-story';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { listWaves } from './list-waves';
import { readWave } from './read-wave';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

test('a wave tells nothing of stories that are hidden from who looks, not even how many', async () => {
  const open = await fileGarrison(world, 1);
  const claimId = open.claimIds.dead ?? '';
  const hidden = await fileGarrison(world, 2, claimId);
  const waiting = await fileGarrison(world, 3, claimId);
  for (const { id } of [open, hidden]) await publishFiled(world.mina, world.daud, id);
  await told(submitStory(world.mina, { storyId: waiting.id }));
  await approveFiled(world.daud, waiting.id);
  await told(scheduleStory(world.daud, { storyId: waiting.id, kind: 'first', goesOutAt: new Date(Date.now() + 3_600_000).toISOString() }));
  await told(assessClaim(world.mina, { claimId, verification: 'false', method: 'They were shown alive.' }));
  for (const { id } of [hidden, waiting]) await told(restrictStory(world.mina, { storyId: id, restricted: true }));

  const counts = async (person: World['mina']) => (await listWaves(person, { openFallsOnly: true })).waves.map(({ stories, open: still, held }) => [stories, still, held]);
  expect(await counts(world.mina), 'her own').toEqual([[2, 2, 1]]);
  expect(await counts(world.tom)).toEqual([[1, 1, 0]]);

  const { waves: [wave] } = await listWaves(world.tom);
  const seen = await readWave(world.tom, wave?.id ?? '');
  expect(seen).toMatchObject({ stories: [{ id: open.id, awaitsSecond: false }], held: [], takenOver: 0 });
  for (const { id } of [hidden, waiting]) expect(JSON.stringify(seen)).not.toContain(id);
});

test('a wave marks what went out urgently and waits for a second person', async () => {
  const [wave] = (await listWaves(world.mina)).waves;
  await world.desk.publishing.updateMany({ data: { urgentReason: 'It cannot wait.', approvalId: null } });
  expect((await readWave(world.mina, wave?.id ?? ''))?.stories.map(({ awaitsSecond }) => awaitsSecond)).toEqual([true, true]);
});
