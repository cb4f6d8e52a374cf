import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrationsFolder } from '@/platform/migrations';
import { publishFiled } from '@/prisma/seed/publish-filed';
import { told } from '@/prisma/seed/told';
import { changeClaim } from '../claims/change-claim';
import { readClaim } from '../published/read-claim';
import type { PublicVoice } from '../published/shape';
import { addNote } from '../sources/add-note';
import { changeNote } from '../sources/change-note';
import { removeNote } from '../sources/remove-note';
import { fileGarrison } from '../testing/garrison';
import { openWorld, type World } from '../testing/world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

/** A live claim that one source denies on the record. */
async function disputed(number: number) {
  const { id, claimIds } = await fileGarrison(world, number);
  const claimId = claimIds.dead ?? '';
  await publishFiled(world.mina, world.daud, id);
  const noteId = randomUUID();
  await told(addNote(world.daud, { id: noteId, claimId, source: { id: await world.source(world.mina, 'The governor', 'official') }, stance: 'denies' }));
  return { claimId, noteId };
}

async function record(claimId: string) {
  const { contestation, voices } = await world.site.publishedClaim.findUniqueOrThrow({ where: { id: claimId } });
  return [contestation, (voices as unknown as PublicVoice[]).map(({ attribution }) => attribution)] as const;
}

/** Who stands in the history of a claim, as its page tells it. */
async function heardLater(claimId: string) {
  const page = await readClaim(claimId);
  return page?.claim.history.flatMap(({ voices }) => voices.map(({ attribution, stance }) => [attribution, stance]));
}

const behind = ['The border service', 'Officials in Kyiv'];

test.each(['mina', 'daud'] as const)('who denies it on deep background is heard no more at once, nor is the claim called disputed: %s noted it', async (by) => {
  const { claimId, noteId } = await disputed(by === 'mina' ? 1 : 2);
  expect(await record(claimId)).toEqual(['disputed', [...behind, 'The governor']]);
  expect(await heardLater(claimId)).toEqual([['The governor', 'denies']]);
  await told(changeNote(world[by], { noteId, terms: 'deep_background' }));
  expect(await record(claimId)).toEqual(['uncontested', behind]);
  expect(await heardLater(claimId), 'as history either').toEqual([]);
  const last = await world.site.claimEvent.findFirst({ where: { claimId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  expect(last).toMatchObject({ contestation: 'uncontested', summary: 'Was disputed; now uncontested.' });
});

test('so it is while readers have other words of the claim than those that were looked at', async () => {
  const { claimId, noteId } = await disputed(3);
  await told(changeClaim(world.daud, { claimId, statement: 'Thirteen soldiers of the garrison were killed.' }));
  await told(changeNote(world.daud, { noteId, terms: 'deep_background' }));
  expect(await record(claimId)).toEqual(['uncontested', behind]);
});

test('a name is gone at once that may not be told any more, whoever noted it', async () => {
  const { claimId } = await disputed(4);
  const { id: noteId } = await world.desk.sourcingNote.findFirstOrThrow({ where: { claimId, source: { name: 'Officials in Kyiv' } } });
  await told(changeNote(world.mina, { noteId, terms: 'background', publicAttribution: 'An official' }));
  expect(await record(claimId)).toEqual(['disputed', ['The border service', 'The governor']]);
});

test('a denial that a reporter takes away is told until an editor has seen to it, and another goes on disputing', async () => {
  const { claimId, noteId } = await disputed(5);
  const other = randomUUID();
  await told(addNote(world.daud, { id: other, claimId, source: { id: await world.source(world.mina, 'The navy', 'official') }, stance: 'denies' }));
  await told(removeNote(world.mina, { noteId }));
  await told(changeNote(world.mina, { noteId: other, terms: 'deep_background' }));
  expect(await record(claimId)).toEqual(['disputed', [...behind, 'The governor']]);
});

test('what was called disputed by deep background alone before that disputed nothing is so called no more', async () => {
  const [unheard, heard] = [await disputed(6), await disputed(7)];
  await world.desk.sourcingNote.update({ where: { id: unheard.noteId }, data: { terms: 'deep_background' } });
  const migration = await readFile(path.join(migrationsFolder, '20261203043000_denials_unheard/migration.sql'), 'utf8');
  const owner = new pg.Client(world.ownerUrl);
  await owner.connect();
  await owner.query(migration);
  await owner.end();
  expect((await record(unheard.claimId))[0]).toBe('uncontested');
  expect((await record(heard.claimId))[0]).toBe('disputed');
  const last = await world.site.claimEvent.findFirst({ where: { claimId: unheard.claimId }, orderBy: { at: 'desc' } });
  expect(last).toMatchObject({ contestation: 'uncontested', summary: 'Was disputed. Now uncontested.' });
});
