import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOfSecret, newSecret } from '@/platform/session';
import type { Person } from '../people/actor';
import { proveAgain } from '../people/prove-again';
import { openWorld, password, type World } from '../testing/world';
import { addSealedFile } from './add-sealed-file';
import { findSealedMatches } from './find-sealed-matches';
import { openSealed } from './open-sealed';
import { rotateKeys } from './rotate-keys';
import { sealIdentity } from './seal-identity';
import { streamSealedFile } from './stream-sealed-file';

const folder = mkdtempSync(path.join(tmpdir(), 'stet-keys-'));
const file = path.join(folder, 'keys');
const before = process.env.SEALING_KEY;
const [old, young] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
let changes = 0;
let world: World;
let mina: Person;

/** The file is read again when its time of change moves, which two writes within a moment need not do. */
function keys(...lines: string[]): void {
  writeFileSync(file, lines.join('\n'));
  const changed = Date.now() / 1_000 + (changes += 1);
  utimesSync(file, changed, changed);
}

beforeAll(async () => {
  keys(old);
  delete process.env.SEALING_KEY;
  process.env.SEALING_KEY_FILE = file;
  process.env.FILES_DIRECTORY = folder;
  world = await openWorld();
  const { id } = await world.desk.session.create({ data: { personId: world.mina.id, tokenHash: hashOfSecret(newSecret()), endsAt: new Date(Date.now() + 3_600_000) } });
  mina = { ...world.mina, through: { kind: 'session', id } };
  await proveAgain(mina, { password });
});

afterAll(async () => {
  await world.close();
  delete process.env.SEALING_KEY_FILE;
  process.env.SEALING_KEY = before;
  rmSync(folder, { recursive: true });
});

async function sealed(name: string): Promise<string> {
  const sourceId = await world.source(mina, 'A nurse', 'person');
  const result = await sealIdentity(mina, { sourceId, deskName: 'A nurse', fields: { name }, reason: 'She asked.', days: 30 });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return sourceId;
}

const nameOf = async (sourceId: string) => {
  const result = await openSealed(mina, { sourceId });
  return result.ok ? result.value.fields.name : result.refusal.code;
};

test('the newsroom turns to a new key while it works, and the old one can go', async () => {
  const ids = [];
  for (const name of ['Zarghuna Wali', 'Parwin Noor', 'Hosna Ansari', 'Maryam Safi', 'Laila Azizi']) ids.push(await sealed(name));
  const recording = { sourceId: ids[0]!, fileId: randomUUID() };
  await addSealedFile(mina, { id: recording.fileId, sourceId: recording.sourceId, name: 'tape', content: { base64: Buffer.from('Once upon a time').toString('base64') } });
  const keptFiles = await world.desk.sealedFile.findMany();
  const ciphertexts = await world.desk.sealedField.findMany({ orderBy: { sourceId: 'asc' } });

  keys(young, old);
  const between = await sealed('Sima Rahmani');
  expect(await nameOf(ids[0]!)).toBe('Zarghuna Wali');
  expect(await rotateKeys(world.desk, 2)).toEqual({ turned: 6, unopened: [] });
  expect(await rotateKeys(world.desk)).toEqual({ turned: 0, unopened: [] });

  keys(young);
  expect(await Promise.all([...ids, between].map(nameOf))).toEqual(['Zarghuna Wali', 'Parwin Noor', 'Hosna Ansari', 'Maryam Safi', 'Laila Azizi', 'Sima Rahmani']);
  expect(await findSealedMatches(world.desk, [{ surface: 'the text', text: 'Parwin Noor' }])).toHaveLength(1);
  const after = await world.desk.sealedField.findMany({ where: { sourceId: { not: between } }, orderBy: { sourceId: 'asc' } });
  expect(after).toEqual(ciphertexts);
  // Files need no touching either: the key that opens them is the same, wrapped anew.
  const tape = await streamSealedFile(mina, recording, (size) => ({ from: 0, to: size - 1 }));
  expect(tape.ok && (await text(tape.value.bytes))).toBe('Once upon a time');
  expect(await world.desk.sealedFile.findMany()).toEqual(keptFiles);
});

test('a key that nothing opens any more is named, and keeps no other from its turn', async () => {
  const [spoilt, well] = [await sealed('Nargis Amiri'), await sealed('Shaima Karimi')];
  await world.desk.sealedSource.update({ where: { sourceId: spoilt }, data: { wrappedKey: randomBytes(60) } });
  keys(old, young);
  const { unopened } = await rotateKeys(world.desk, 2);
  expect(unopened).toEqual([spoilt]);
  keys(old);
  expect(await nameOf(well)).toBe('Shaima Karimi');
  keys(young, old);
  await rotateKeys(world.desk);
});

test('without the key that wrapped it nothing opens, nothing is published past it, and a sentence says why', async () => {
  const id = await sealed('Farida Omar');
  keys(old);
  expect(await nameOf(id)).toBe('unavailable');
  await expect(findSealedMatches(world.desk, [{ surface: 'the text', text: 'Farida Omar' }])).rejects.toThrow(/is not among the keys of this newsroom/);
  keys('hush');
  expect(await openSealed(mina, { sourceId: id })).toMatchObject({ ok: false, refusal: { code: 'unavailable', sentence: expect.stringMatching(/^The file of SEALING_KEY_FILE must hold/) } });
});
