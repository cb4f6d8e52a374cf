import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { told } from '@/prisma/seed/told';
import type { Person } from '../people/actor';
import { gradeSource } from '../sources/grade-source';
import { mergeSources } from '../sources/merge-sources';
import { readSource } from '../sources/read-source';
import { fileGarrison } from '../testing/garrison';
import { type World } from '../testing/world';
import { changeSealedField } from './change-sealed-field';
import { destroySealed } from './destroy-sealed';
import { findSealedMatches } from './find-sealed-matches';
import { openSealed } from './open-sealed';
import { readSeal } from './read-seal';
import { sealIdentity } from './seal-identity';
import { setLegalHold } from './set-legal-hold';
import { openSealedWorld, prove, refused, type SealedWorld, words } from '../testing/sealed-world';

let sealing: SealedWorld;
let world: World;
let mina: Person, tom: Person, daud: Person, sana: Person, lev: Person, ada: Person;

beforeAll(async () => {
  sealing = await openSealedWorld();
  world = sealing.world;
  ({ mina, tom, daud, sana, lev, ada } = sealing.people);
});

afterAll(() => world.close());

describe('destroying', () => {
  test('leaves a tombstone that identifies nobody, and no way back', async () => {
    const sourceId = await sealing.sealed();
    await prove(mina);
    await told(destroySealed(mina, { sourceId }));
    expect(await refused(openSealed(mina, { sourceId }))).toBe('forbidden');
    expect(await world.desk.sealedSource.findUnique({ where: { sourceId } })).toMatchObject({ keyId: null, wrappedKey: null });
    expect(await world.desk.source.findUnique({ where: { id: sourceId } })).toMatchObject({ name: 'A source whose identity was destroyed', publicDescription: '' });
    for (const table of ['sealed_fields', 'sealed_terms', 'sealed_grants']) {
      const rows = await world.desk.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM desk.${table} WHERE "sourceId" = $1::uuid`, sourceId);
      expect(rows, table).toEqual([]);
    }
  });

  test('takes along what the desk noted of the source beside its words, and leaves the words', async () => {
    const { claimIds } = await fileGarrison(world, 1);
    const { id: noteId, sourceId } = await world.desk.sourcingNote.findFirstOrThrow({ where: { claimId: claimIds.dead, stance: 'asserts' } });
    await world.desk.source.update({ where: { id: sourceId }, data: { kind: 'person', publicDescription: 'a nurse of the ward', interest: 'Wants to be heard.' } });
    const beside = { privateRemarks: 'Works nights.', basis: 'Was on the ward.', obtainedHow: 'At her kitchen table.' };
    await world.desk.sourcingNote.update({ where: { id: noteId }, data: { ...beside, exactWords: 'All of them died.' } });
    await told(gradeSource(daud, { id: randomUUID(), sourceId, reliability: 'B', reason: 'Was right about the ward in May.' }));
    await told(sealIdentity(mina, { sourceId, deskName: 'A nurse at the hospital', fields: words, reason: 'She asked for it.', days: 30 }));
    await prove(mina);
    await told(destroySealed(mina, { sourceId }));
    expect(await world.desk.source.findUnique({ where: { id: sourceId } })).toMatchObject({ publicDescription: '', interest: '' });
    expect(await world.desk.sourceGrade.findMany({ where: { sourceId } })).toMatchObject([{ reliability: 'B', personId: daud.id, reason: '' }]);
    const left = { privateRemarks: '', basis: '', obtainedHow: '', exactWords: 'All of them died.' };
    expect(await world.desk.sourcingNote.findUnique({ where: { id: noteId } })).toMatchObject(left);
  });

  test('takes nothing from a source that was known by name all along, and had its contact sealed', async () => {
    const sourceId = await world.source(mina, 'The minister', 'official');
    await world.desk.source.update({ where: { id: sourceId }, data: { publicDescription: 'the minister of health', interest: 'Wants to be elected.' } });
    await told(sealIdentity(mina, { sourceId, deskName: 'The minister', fields: { phone: words.phone }, reason: 'His own number.', days: 30 }));
    await prove(mina);
    await told(destroySealed(mina, { sourceId }));
    const known = { name: 'The minister', publicDescription: 'the minister of health', interest: 'Wants to be elected.' };
    expect(await world.desk.source.findUnique({ where: { id: sourceId } })).toMatchObject(known);
  });

  test('is refused while the law holds it, by the database too', async () => {
    const sourceId = await sealing.sealed();
    expect(await refused(setLegalHold(sana, { sourceId, held: true, reason: 'A court asked.' }))).toBe('forbidden');
    await told(setLegalHold(lev, { sourceId, held: true, reason: 'A court asked.' }));
    await prove(mina);
    expect(await refused(destroySealed(mina, { sourceId }))).toBe('forbidden');
    for (const fields of [{ name: 'Nobody Known' }, { phone: '' }, { address: '12 Rose Lane', alias: 'Fox' }]) {
      expect(await refused(changeSealedField(mina, { sourceId, fields })), JSON.stringify(fields)).toBe('forbidden');
    }
    await told(changeSealedField(mina, { sourceId, fields: { address: '12 Rose Lane' } }));
    expect((await told(openSealed(mina, { sourceId }))).fields).toMatchObject({ ...words, address: '12 Rose Lane' });
    const gone = { wrappedKey: null, keyId: null, destroyedAt: new Date(), destroyedById: mina.id };
    await expect(world.desk.sealedSource.update({ where: { sourceId }, data: gone })).rejects.toThrow();
    await told(setLegalHold(lev, { sourceId, held: false, reason: 'It is over.' }));
    expect(await refused(destroySealed(mina, { sourceId }))).toBe('done');
  });
});

describe('what the database holds', () => {
  test('is ciphertext alone, which opens at no other place', async () => {
    const [one, two] = [await sealing.sealed(), await sealing.sealed(mina, { ...words, name: 'Parwin Noor' })];
    const dump = JSON.stringify(await world.desk.$queryRaw`SELECT s.*, f.* FROM desk.sealed_sources s JOIN desk.sealed_fields f USING ("sourceId")`, (_, value) =>
      value instanceof Uint8Array || value?.type === 'Buffer' ? Buffer.from(value.data ?? value).toString('latin1') : value,
    );
    for (const word of ['Zarghuna', 'Parwin', 'Lynx', '1234567', 'Met twice']) expect(dump).not.toContain(word);
    const moved = await world.desk.sealedField.findUniqueOrThrow({ where: { sourceId_field: { sourceId: one, field: 'name' } } });
    await world.desk.sealedField.update({ where: { sourceId_field: { sourceId: two, field: 'name' } }, data: { ciphertext: moved.ciphertext } });
    await prove(mina);
    await expect(openSealed(mina, { sourceId: two })).rejects.toThrow(/altered, or moved/);
    await world.desk.sealedField.update({ where: { sourceId_field: { sourceId: one, field: 'alias' } }, data: { ciphertext: moved.ciphertext } });
    await expect(openSealed(mina, { sourceId: one })).rejects.toThrow(/altered, or moved/);
  });

  test('only who knows the source may write it, and the name for the desk must tell nothing', async () => {
    const sourceId = await world.source(mina, 'A nurse', 'person');
    const sealing = { sourceId, deskName: 'A nurse', fields: words, reason: 'She asked.', days: 30 };
    for (const person of [tom, lev]) expect(await refused(sealIdentity(person, sealing)), person.name).toBe('forbidden');
    expect(await refused(sealIdentity(ada, sealing))).toBe('not_found');
    const answer = await sealIdentity(mina, { ...sealing, deskName: 'Zarghuna Wali, nurse' });
    expect(answer).toMatchObject({ ok: false, refusal: { sentence: expect.stringMatching(/^Something in the name for the desk is sealed/) } });
    expect(await world.desk.sealedField.count({ where: { sourceId } })).toBe(0);
    await told(sealIdentity(mina, sealing));
    expect(await refused(sealIdentity(mina, sealing))).toBe('conflict');
    expect(await refused(changeSealedField(daud, { sourceId, fields: { alias: 'Fox' } }))).toBe('forbidden');
  });
});

describe('entries that were merged', () => {
  async function merged(): Promise<{ sourceId: string; twin: string }> {
    const [sourceId, twin] = [await world.source(mina, 'Nurse Z. Wali', 'person'), await world.source(mina, 'Zarghuna Wali of Kandahar', 'person')];
    await world.desk.source.update({ where: { id: twin }, data: { publicDescription: 'Zarghuna Wali, a nurse' } });
    await told(mergeSources(sana, { keptId: sourceId, mergedId: twin, reason: 'The same nurse.' }));
    return { sourceId, twin };
  }
  const deskName = 'A nurse at the hospital';

  test('tell no former name of a source whose identity is sealed', async () => {
    const { sourceId, twin } = await merged();
    expect((await readSource(daud, sourceId))?.merged).toHaveLength(1);
    await told(sealIdentity(mina, { sourceId, deskName, fields: words, reason: 'She asked for it.', days: 30 }));
    expect(JSON.stringify(await readSource(daud, sourceId))).not.toMatch(/zarghuna/i);
    expect(await world.desk.source.findUnique({ where: { id: twin } })).toMatchObject({ name: 'A former entry of a sealed source', publicDescription: '' });
    await prove(mina);
    await told(destroySealed(mina, { sourceId }));
    expect(JSON.stringify(await readSource(daud, sourceId))).not.toMatch(/zarghuna/i);
  });

  test('are not sealed by themselves', async () => {
    const { twin } = await merged();
    expect(await refused(sealIdentity(mina, { sourceId: twin, deskName, fields: words, reason: 'She asked for it.', days: 30 }))).toBe('not_found');
  });
});

describe('matches', () => {
  test('are found by their fingerprints, and follow every change', async () => {
    const sourceId = await sealing.sealed(mina, { name: 'Maryam Ansari', phone: '0799 555 0101' });
    const places = async (text: string) => (await findSealedMatches(world.desk, [{ surface: 'the body', text }])).map(({ from, to }) => text.slice(from, to));
    expect(await places('Then maryam ANSARI called from +93 799 555 0101.')).toEqual(expect.arrayContaining(['maryam ANSARI', '555 0101']));
    expect(await places('Maryam met an Ansari.')).toEqual([]);
    await told(changeSealedField(mina, { sourceId, fields: { name: 'Hosna Ansari' } }));
    expect(await places('Maryam Ansari and Hosna Ansari')).toEqual(['Hosna Ansari']);
    await prove(mina);
    await told(destroySealed(mina, { sourceId }));
    expect(await places('Hosna Ansari')).toEqual([]);
  });
});

describe('the page of a source', () => {
  test('says whether it was sealed who it is, or how to reach it alone', async () => {
    const [person, minister] = [await sealing.sealed(), await sealing.sealed(mina, { phone: words.phone })];
    for (const [sourceId, identity] of [[person, true], [minister, false]] as const) {
      expect(await readSeal(mina, sourceId)).toMatchObject({ identity, destroyedAt: null });
      await sealing.provedAlready(mina);
      await told(destroySealed(mina, { sourceId }));
      expect(await readSeal(mina, sourceId)).toMatchObject({ identity, destroyedAt: expect.any(String) });
    }
  });
});
