import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '@/prisma/seed/told';
import { makeClaim } from '../claims/make-claim';
import type { Person } from '../people/actor';
import { addNote } from '../sources/add-note';
import { readSource } from '../sources/read-source';
import { restrictStory } from '../stories/restrict-story';
import { startStory } from '../stories/start-story';
import { openSealedWorld, prove, refused, type SealedWorld } from '../testing/sealed-world';
import { askBreakGlass } from './ask-break-glass';
import { confirmBreakGlass } from './confirm-break-glass';
import { destroySealed } from './destroy-sealed';
import { grantSealed } from './grant-sealed';
import { openSealed } from './open-sealed';
import { readSeal } from './read-seal';
import { readSealedDesk } from './read-sealed-desk';
import { sealIdentity } from './seal-identity';
import { setLegalHold } from './set-legal-hold';
import { setRetention } from './set-retention';

let sealing: SealedWorld;
let mina: Person, tom: Person, daud: Person, sana: Person, lev: Person, ada: Person;

beforeAll(async () => {
  sealing = await openSealedWorld();
  ({ mina, tom, daud, sana, lev, ada } = sealing.people);
});

afterAll(() => sealing.world.close());

/** A source that Mina named first, and sealed, in a story which nobody but her sees. */
async function hiddenSource(): Promise<string> {
  const [storyId, claimId, sourceId] = [randomUUID(), randomUUID(), randomUUID()];
  await told(startStory(mina, { id: storyId, sectionId: sealing.world.sectionId, headline: 'Ward Nine' }));
  await told(restrictStory(mina, { storyId, restricted: true }));
  await told(makeClaim(mina, { storyId, claimId, anchorId: randomUUID(), quote: { exact: 'Ward Nine' }, statement: 'Ward Nine closes.' }));
  await told(addNote(mina, { id: randomUUID(), claimId, source: { id: sourceId, name: 'A nurse of Ward Nine', kind: 'person' }, stance: 'confirms' }));
  await told(sealIdentity(mina, { sourceId, deskName: 'A nurse of Ward Nine', fields: { name: 'Zarghuna Wali' }, reason: 'She asked.', days: 30 }));
  return sourceId;
}

test('two break the glass by the number alone, and learn who the source is but not of which story', async () => {
  const sourceId = await hiddenSource();
  for (const person of [sana, lev]) {
    expect(await readSource(person, sourceId)).toBeNull();
    expect((await readSealedDesk(person, new Date())).hidden).toContainEqual({ id: sourceId, name: null, sealedAt: expect.any(String) });
    await prove(person);
  }
  const { breakGlassId } = await told(askBreakGlass(sana, { sourceId, reason: 'Her life is in danger.' }));
  expect(await readSeal(lev, sourceId)).toMatchObject({ asked: { reason: 'Her life is in danger.' }, may: { confirm: true } });
  await told(confirmBreakGlass(lev, { sourceId, breakGlassId }));
  expect((await told(openSealed(lev, { sourceId }))).fields.name).toBe('Zarghuna Wali');
  const seen = JSON.stringify([await readSeal(lev, sourceId), await readSealedDesk(lev, new Date()), await readSource(lev, sourceId)]);
  expect(seen).not.toMatch(/ward nine/i);
  expect((await readSealedDesk(mina, new Date())).notices).toContainEqual(expect.objectContaining({ kind: 'break_glass_opened', source: { id: sourceId, name: 'A nurse of Ward Nine' } }));
});

test('the law holds it, and standards end it when it was kept long enough', async () => {
  const sourceId = await hiddenSource();
  await told(setLegalHold(lev, { sourceId, held: true, reason: 'A court asked.' }));
  await told(setRetention(sana, { sourceId, retainUntil: '2021-01-01' }));
  expect((await readSealedDesk(sana, new Date())).due).toContainEqual({ id: sourceId, name: null, retainUntil: '2021-01-01', held: true });
  await sealing.provedAlready(sana);
  expect(await refused(destroySealed(sana, { sourceId }))).toBe('forbidden');
  await told(setLegalHold(lev, { sourceId, held: false, reason: 'It is over.' }));
  await told(destroySealed(sana, { sourceId }));
  expect(await sealing.world.desk.sealedSource.findUnique({ where: { sourceId } })).toMatchObject({ wrappedKey: null });
});

test('who was given a grant opens it though the story is hidden from them; anybody else does not reach it', async () => {
  const sourceId = await hiddenSource();
  await sealing.provedAlready(mina);
  await told(grantSealed(mina, { sourceId, personId: daud.id, reason: 'He meets her.', days: 7 }));
  await sealing.provedAlready(daud);
  expect((await told(openSealed(daud, { sourceId }))).fields.name).toBe('Zarghuna Wali');
  for (const person of [tom, ada]) {
    expect(await refused(openSealed(person, { sourceId }))).toBe('not_found');
    expect(await refused(setLegalHold(person, { sourceId, held: true, reason: 'A court asked.' }))).toBe('not_found');
    expect(await readSeal(person, sourceId)).toBeNull();
  }
  expect((await readSealedDesk(tom, new Date())).hidden).toEqual([]);
});
