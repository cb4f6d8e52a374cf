import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { addNote } from '../sources/add-note';
import { type Crossing, fileCrossing } from '../testing/crossing';
import { openWorld, type World } from '../testing/world';
import { assessClaim } from './assess-claim';

let world: World;
let crossing: Crossing;
let hold: string;

beforeAll(async () => {
  world = await openWorld();
  crossing = await fileCrossing(world);
  hold = crossing.claimIds.hold ?? '';
});

afterAll(() => world.close());

const call = (verification: 'corroborated' | 'verified' | 'unverified') => assessClaim(world.ines, { claimId: hold, verification, method: 'We asked everybody.' });
const shown = async () => (await world.site.publishedClaim.findUniqueOrThrow({ where: { id: hold } })).verification;
const refused = (called: string, wanting: string) => ({ ok: false, refusal: { code: 'conflict', sentence: expect.stringContaining(`called ${called}, and ${wanting}`) as string } });

test('what no reader has may be called anything: the gate judges it', async () => {
  await told(call('verified'));
  await told(assessClaim(world.ines, { claimId: hold, verification: 'not_independently_verified', method: 'We called both sides.' }));
  await publishFiled(world.mina, world.daud, crossing.id);
});

test('what readers have is called verified when our own staff saw it, and not before', async () => {
  expect(await call('verified')).toMatchObject(refused('verified', 'neither a witness of ours nor evidence of established provenance is recorded'));
  expect(await shown()).toBe('not_independently_verified');
  const own = await world.source(world.mina, 'Our reporter at the gate', 'own_reporting');
  await told(addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: own }, stance: 'witnessed' }));
  await told(call('verified'));
  expect(await shown()).toBe('verified');
});

test('a graver label waits for nothing', async () => {
  await told(call('unverified'));
  expect(await shown()).toBe('unverified');
});

test('and corroborated when two independent roots stand behind it', async () => {
  for (const sourceId of [crossing.pakistan, crossing.kabul]) {
    await told(addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: sourceId }, stance: 'denies' }));
  }
  await world.desk.sourcingNote.deleteMany({ where: { claimId: hold, stance: 'witnessed' } });
  expect(await call('corroborated')).toMatchObject(refused('corroborated', 'fewer than two independent sources stand behind it'));
  await told(addNote(world.mina, { id: randomUUID(), claimId: hold, source: { id: crossing.pakistan }, stance: 'confirms' }));
  await told(call('corroborated'));
  expect(await shown()).toBe('corroborated');
});

test('what no story turns on is called verified on evidence or a document, never on words alone', async () => {
  const repelled = crossing.claimIds.repelled ?? '';
  const callVerified = () => assessClaim(world.ines, { claimId: repelled, verification: 'verified', method: 'We asked everybody.' });
  await world.desk.claim.update({ where: { id: repelled }, data: { kind: 'fact' } });
  expect(await callVerified()).toMatchObject(refused('verified', 'no evidence, no document and no witness of ours is recorded'));
  const log = await world.source(world.mina, 'The log of the garrison', 'document');
  await told(addNote(world.mina, { id: randomUUID(), claimId: repelled, source: { id: log }, stance: 'confirms' }));
  await told(callVerified());
});

test('and what rests on nothing any more is called neither, whatever it is called now', async () => {
  const repelled = crossing.claimIds.repelled ?? '';
  await told(assessClaim(world.ines, { claimId: repelled, verification: 'unverified', method: 'The log was a copy.' }));
  await world.desk.sourcingNote.deleteMany({ where: { claimId: repelled } });
  const callAnew = (verification: 'corroborated' | 'verified') => assessClaim(world.ines, { claimId: repelled, verification, method: 'We asked everybody.' });
  expect(await callAnew('corroborated')).toMatchObject(refused('corroborated', 'fewer than two independent sources stand behind it'));
  expect(await callAnew('verified')).toMatchObject(refused('verified', 'no evidence, no document and no witness of ours is recorded'));
  await told(assessClaim(world.ines, { claimId: repelled, verification: 'not_independently_verified', method: 'We asked everybody.' }));
});
