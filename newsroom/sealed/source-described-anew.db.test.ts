import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveFiled, publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import type { Person } from '../people/actor';
import { submitStory } from '../review/submit-story';
import { fileGarrison } from '../testing/garrison';
import { openSealedWorld, type SealedWorld } from '../testing/sealed-world';
import type { World } from '../testing/world';
import { sealIdentity } from './seal-identity';

let sealing: SealedWorld;
let world: World;
let mina: Person, daud: Person;

beforeAll(async () => {
  sealing = await openSealedWorld();
  world = sealing.world;
  ({ mina, daud } = sealing.people);
});

afterAll(() => world.close());

/** A story whose border service has its word from a nurse who says nothing of the claim herself. */
async function heardFromNurse(number: number, name: string): Promise<{ storyId: string; claimId: string; nurse: string }> {
  const { id: storyId, claimIds } = await fileGarrison(world, number);
  const claimId = claimIds.dead!;
  const nurse = await world.source(mina, name, 'person');
  await world.desk.source.updateMany({ where: { name: 'The border service', notes: { some: { claimId } } }, data: { upstreamId: nurse } });
  return { storyId, claimId, nurse };
}

const sealed = (by: Person, sourceId: string, name: string) =>
  told(sealIdentity(by, { sourceId, deskName: 'A nurse at the hospital', fields: { name }, reason: 'She asked for it.', days: 30 }));

test('a source whose word only others carry is named to no reader any more, whoever seals it', async () => {
  const { storyId, claimId, nurse } = await heardFromNurse(1, 'Zarghuna Wali');
  await publishFiled(mina, daud, storyId);
  const voices = async () => (await world.site.publishedClaim.findUniqueOrThrow({ where: { id: claimId } })).voices;
  expect(await voices()).toMatchObject([{ attribution: 'Zarghuna Wali', through: 'The border service' }, { attribution: 'Officials in Kyiv' }]);
  await sealed(mina, nurse, 'Zarghuna Wali');
  expect(await voices()).toMatchObject([{ attribution: 'The border service', through: null }, { attribution: 'Officials in Kyiv' }]);
  const { addresses } = await world.desk.publicChange.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(addresses).toContain(`/claims/${claimId}`);
});

test('an approval that signed the name of a source upstream is void once it is sealed', async () => {
  const { storyId, nurse } = await heardFromNurse(2, 'Parwin Noor');
  await told(submitStory(mina, { storyId }));
  await approveFiled(daud, storyId);
  await sealed(mina, nurse, 'Parwin Noor');
  expect(await world.desk.approval.count({ where: { storyId, voidedAt: null } })).toBe(0);
  expect(await world.desk.story.findUnique({ where: { id: storyId } })).toMatchObject({ stage: 'drafting' });
});
