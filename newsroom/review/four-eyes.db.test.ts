import { afterAll, beforeAll, expect, test } from 'vitest';
import { during } from '@/platform/clock';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { readSourcing } from '../claims/read-sourcing';
import { changeDetails } from '../stories/change-details';
import { readStory } from '../stories/read-story';
import { fileCrossing } from '../testing/crossing';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';
import { approveStory } from './approve-story';
import { submitStory } from './submit-story';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

test('an edit that waited for an approval comes after it, whatever its clock said when it began to wait', async () => {
  const { id: storyId } = await fileCrossing(world);
  await told(submitStory(world.mina, { storyId }));
  const meanwhile = new Date(Date.now() + 60_000);
  await during(meanwhile, () => approveFiled(world.daud, storyId));
  await told(changeDetails(world.ines, { storyId, byline: 'Ines' }));
  expect(await readStory(world.mina, storyId)).toMatchObject({ stage: 'drafting', approval: { by: 'Daud', voidedBy: 'Ines' } });
  await told(submitStory(world.mina, { storyId }));
  const revisionHash = (await readSourcing(world.ines, storyId))?.hash;
  expect(await approveStory(world.ines, { storyId, revisionHash })).toMatchObject({ ok: false, refusal: { code: 'forbidden', sentence: expect.stringContaining('You edited this story') } });
  await told(approveStory(world.daud, { storyId, revisionHash }));
});

test('the text that readers have is approved once more for an editor’s note beside it', async () => {
  const { id: storyId } = await fileGarrison(world, 1);
  await publishFiled(world.mina, world.daud, storyId);
  await publishFiled(world.mina, world.ines, storyId, { kind: 'editors_note', note: 'We are asking the ministry again.' });
  expect(await world.site.publication.count({ where: { storyId } })).toBe(2);
  const approvals = await world.desk.approval.findMany({ where: { storyId }, orderBy: { at: 'asc' } });
  expect(approvals.map(({ personId, voidReason }) => [personId, voidReason])).toEqual([
    [world.daud.id, 'The same text was approved again.'],
    [world.ines.id, null],
  ]);
});
