import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { during } from '@/platform/clock';
import type { ByteRange } from '@/platform/file-store';
import { SealBroken } from '@/platform/sealing';
import { told } from '@/prisma/seed/told';
import type { Person } from '../people/actor';
import type { World } from '../testing/world';
import { addSealedFile } from './add-sealed-file';
import { destroySealed } from './destroy-sealed';
import { dropSealedObject } from './drop-sealed-object';
import { openSealedFile } from './open-sealed-file';
import { readSeal } from './read-seal';
import { receiveSealedFile } from './receive-sealed-file';
import { removeSealedFile } from './remove-sealed-file';
import { setLegalHold } from './set-legal-hold';
import { streamSealedFile } from './stream-sealed-file';
import { openSealedWorld, prove, refused, type SealedWorld } from '../testing/sealed-world';

let sealing: SealedWorld;
let world: World;
let folder: string;
let mina: Person, tom: Person, sana: Person, lev: Person, ada: Person;

const minute = 60_000;
const phrase = 'The heron flies at dawn over the ford.';
/** Long enough for several chunks, and nowhere without the phrase. */
const recording = Buffer.from(phrase.repeat(8_000));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-sealed-'));
  process.env.FILES_DIRECTORY = folder;
  process.env.EVIDENCE_MAX_MB = '1';
  sealing = await openSealedWorld();
  world = sealing.world;
  ({ mina, tom, sana, lev, ada } = sealing.people);
});

afterAll(async () => {
  delete process.env.EVIDENCE_MAX_MB;
  await world.close();
  await rm(folder, { recursive: true });
});

type File = { sourceId: string; fileId: string };

/** As the route does it: a line with the name, and then the bytes as a network gives them. */
async function add(sourceId: string, bytes = recording, name = 'Zarghuna at the ford.wav'): Promise<File> {
  const body = Buffer.concat([Buffer.from(`${name}\n`), bytes]);
  const parts = Array.from({ length: Math.ceil(body.length / 10_007) }, (_, index) => body.subarray(index * 10_007, (index + 1) * 10_007));
  const { id, name: given, ...content } = await receiveSealedFile(mina, sourceId, Readable.from(parts));
  await told(addSealedFile(mina, { id, sourceId, name: given, content }));
  await rm(path.join(folder, 'uploads'), { recursive: true });
  return { sourceId, fileId: id };
}

const whole = (size: number) => ({ from: 0, to: size - 1 });

async function read(person: Person, file: File, part: (size: number) => ByteRange = whole): Promise<Buffer> {
  return buffer((await told(streamSealedFile(person, file, part))).bytes);
}

async function everythingOnDisk(): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return (await Promise.all(files.map(async (file) => `${file}\n${await readFile(file, 'latin1')}`))).join('\n');
}

async function objectOf({ fileId }: File): Promise<{ object: string; path: string }> {
  const { object } = await world.desk.sealedFile.findUniqueOrThrow({ where: { id: fileId } });
  return { object, path: path.join(folder, 'sealed', object.slice(0, 2), object) };
}

async function kept(sourceId: string): Promise<unknown[]> {
  const rows = await world.desk.auditEvent.findMany({ where: { subjectId: sourceId, name: { startsWith: 'sealed.' } }, orderBy: { id: 'asc' } });
  return rows.map(({ name, data }) => [name, data]);
}

describe('a recording of a sealed source', () => {
  test('comes back as it was, whole and in part, and each reading stands in the audit by ids alone', async () => {
    const file = await add(await sealing.sealed());
    await prove(mina);
    expect(await told(openSealedFile(mina, file))).toEqual({ name: 'Zarghuna at the ford.wav', mediaType: 'application/octet-stream', size: recording.length });
    expect((await read(mina, file)).equals(recording)).toBe(true);
    const part = { from: 65_530, to: 131_080 };
    expect((await read(mina, file, () => part)).equals(recording.subarray(part.from, part.to + 1))).toBe(true);
    const opened = ['sealed.file-opened', { fileId: file.fileId }];
    expect((await kept(file.sourceId)).slice(1)).toEqual([['sealed.file-added', { fileId: file.fileId }], opened, opened, opened]);
  });

  test('lies nowhere as it is, nor does what it is called', async () => {
    const { sourceId, fileId } = await add(await sealing.sealed());
    const kept = await everythingOnDisk();
    expect(kept.length).toBeGreaterThan(recording.length);
    const rows = await world.desk.$queryRaw<{ row: string }[]>`SELECT f::text AS row FROM desk.sealed_files f WHERE id = ${fileId}::uuid`;
    const page = JSON.stringify(await readSeal(mina, sourceId));
    for (const word of ['heron', 'Zarghuna', '.wav', fileId]) expect(kept.includes(word), word).toBe(false);
    for (const word of ['Zarghuna', 'wav', String(recording.length), Buffer.from('Zarghuna').toString('hex')]) expect(rows[0]!.row + page).not.toContain(word);
  });

  test('what it is called has no length that shows', async () => {
    const sourceId = await sealing.sealed();
    await add(sourceId, recording, 'a');
    await add(sourceId, recording, 'Zarghuna '.repeat(12));
    const rows = await world.desk.sealedFile.findMany({ where: { sourceId } });
    expect(new Set(rows.map(({ ciphertext }) => ciphertext.length)).size).toBe(1);
  });

  test('opens for a live grant with a fresh password, for five minutes, and each refusal is kept', async () => {
    const file = await add(await sealing.sealed());
    const later = (minutes: number) => during(new Date(Date.now() + minutes * minute), () => refused(streamSealedFile(mina, file, whole)));
    await prove(mina);
    expect(await later(4)).toBe('done');
    expect(await later(5)).toBe('forbidden');
    for (const person of [tom, sana, lev]) {
      await prove(person);
      expect(await refused(streamSealedFile(person, file, whole)), person.name).toBe('forbidden');
    }
    expect(await refused(streamSealedFile(ada, file, whole))).toBe('not_found');
    const why = (await kept(file.sourceId)).flatMap((each) => ((each as [string, { why?: string }])[1].why ?? []));
    expect(why).toEqual(['no_fresh_password', 'not_entitled', 'not_entitled', 'not_entitled', 'not_seen']);
  });

  test('is added by who holds a grant alone', async () => {
    const sourceId = await sealing.sealed();
    const content = { base64: Buffer.from(phrase).toString('base64') };
    for (const person of [tom, sana, lev]) expect(await refused(addSealedFile(person, { id: randomUUID(), sourceId, name: 'a', content }))).toBe('forbidden');
    await expect(receiveSealedFile(tom, sourceId, Readable.from([Buffer.from('a\nb')]))).rejects.toThrow('Only somebody with a grant');
    const id = randomUUID();
    await told(addSealedFile(mina, { id, sourceId, name: 'a', content }));
    await prove(mina);
    expect((await read(mina, { sourceId, fileId: id })).toString()).toBe(phrase);
  });

  test.each<[string, AsyncIterable<Buffer>]>([
    ['is too large', Readable.from([Buffer.from('a\n'), ...Array.from({ length: 17 }, () => Buffer.alloc(65_536))])],
    ['is empty', Readable.from([Buffer.from('a\n')])],
    ['has no name', Readable.from([Buffer.alloc(10_000)])],
    ['breaks off', (async function* () {
      yield Buffer.from('a\nb');
      throw new Error('broken off');
    })()],
  ])('that %s leaves nothing behind', async (_, body) => {
    const sourceId = await sealing.sealed();
    await expect(receiveSealedFile(mina, sourceId, body)).rejects.toThrow();
    expect(await readdir(path.join(folder, 'uploads')).catch(() => [])).toEqual([]);
    expect(await world.desk.sealedFile.count({ where: { sourceId } })).toBe(0);
  });
});

describe('a recording that was tampered with', () => {
  async function twoAlike(): Promise<[File, File]> {
    const sourceId = await sealing.sealed();
    await prove(mina);
    return [await add(sourceId), await add(sourceId, Buffer.from(recording).reverse())];
  }

  test('does not open with chunks swapped, cut off, or another file’s bytes under it', async () => {
    const [one, other] = await twoAlike();
    const { path: kept } = await objectOf(one);
    const bytes = await readFile(kept);
    const chunk = 65_552;
    await writeFile(kept, Buffer.concat([bytes.subarray(chunk, 2 * chunk), bytes.subarray(0, chunk), bytes.subarray(2 * chunk)]));
    await expect(read(mina, one)).rejects.toThrow(SealBroken);
    await writeFile(kept, await readFile((await objectOf(other)).path));
    await expect(read(mina, one)).rejects.toThrow(SealBroken);
    await writeFile(kept, bytes);
    await truncate(kept, bytes.length - chunk);
    await expect(read(mina, one, () => ({ from: 0, to: 9 }))).rejects.toThrow(SealBroken);
    await rm(kept);
    await expect(read(mina, one)).rejects.toThrow(SealBroken);
  });

  test('does not open from another row, or at another source', async () => {
    const [one, other] = await twoAlike();
    const { id: _, ...row } = await world.desk.sealedFile.findUniqueOrThrow({ where: { id: other.fileId } });
    await world.desk.sealedFile.delete({ where: { id: other.fileId } });
    await world.desk.sealedFile.update({ where: { id: one.fileId }, data: { object: row.object, ciphertext: row.ciphertext } });
    await expect(read(mina, one)).rejects.toThrow(SealBroken);
    const elsewhere = { sourceId: await sealing.sealed(), fileId: other.fileId };
    await world.desk.sealedFile.create({ data: { ...row, object: 'e'.repeat(64), id: elsewhere.fileId, sourceId: elsewhere.sourceId } });
    await expect(read(mina, elsewhere)).rejects.toThrow(SealBroken);
  });
});

describe('throwing away', () => {
  test('takes a holder and a fresh password, and takes the bytes along', async () => {
    const file = await add(await sealing.sealed());
    const { object, path: kept } = await objectOf(file);
    await dropSealedObject(object);
    const other = await sealing.atADesk(world.mina);
    expect(await refused(removeSealedFile(other, file))).toBe('forbidden');
    await prove(mina);
    await told(removeSealedFile(mina, file));
    const queued = await world.desk.$queryRaw<{ payload: { object: string } }[]>`
      SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'object' = ${object} AND run_at <= now()`;
    expect(queued).toEqual([{ payload: { object } }]);
    expect((await readFile(kept)).length).toBeGreaterThan(recording.length);
    await dropSealedObject(object);
    await expect(readFile(kept)).rejects.toThrow('ENOENT');
    expect(await refused(streamSealedFile(mina, file, whole))).toBe('not_found');
  });

  test('waits while the law holds the source', async () => {
    const file = await add(await sealing.sealed());
    await told(setLegalHold(lev, { sourceId: file.sourceId, held: true, reason: 'A court asked.' }));
    await prove(mina);
    expect(await refused(removeSealedFile(mina, file))).toBe('forbidden');
    await told(setLegalHold(lev, { sourceId: file.sourceId, held: false, reason: 'It is over.' }));
    expect(await refused(removeSealedFile(mina, file))).toBe('done');
  });

  test('destroying a source leaves bytes that nobody can read, and then none', async () => {
    const file = await add(await sealing.sealed());
    const { object, path: kept } = await objectOf(file);
    const row = await world.desk.sealedFile.findUniqueOrThrow({ where: { id: file.fileId } });
    await prove(mina);
    await told(destroySealed(mina, { sourceId: file.sourceId }));
    const due = await world.desk.$queryRaw`SELECT 1 FROM graphile_worker._private_jobs WHERE payload->>'object' = ${object} AND run_at <= now()`;
    expect(due, 'the bytes are asked to be thrown away at once').toHaveLength(1);
    await world.desk.sealedFile.create({ data: row });
    expect(await refused(streamSealedFile(mina, file, whole))).toBe('forbidden');
    await world.desk.sealedFile.delete({ where: { id: file.fileId } });
    await dropSealedObject(object);
    await expect(readFile(kept)).rejects.toThrow('ENOENT');
  });

  test('bytes that no command kept are asked to be thrown away a day later', async () => {
    const sourceId = await sealing.sealed();
    const before = await world.desk.$queryRaw<{ payload: { object: string } }[]>`SELECT payload FROM graphile_worker._private_jobs`;
    const { object } = await objectOf(await add(sourceId));
    const after = await world.desk.$queryRaw<{ payload: { object: string }; waits: boolean }[]>`
      SELECT payload, run_at > now() + interval '23 hours' AS waits FROM graphile_worker._private_jobs WHERE payload->>'object' = ${object}`;
    expect(before.some(({ payload }) => payload.object === object)).toBe(false);
    expect(after).toEqual([{ payload: { object }, waits: true }]);
  });
});
