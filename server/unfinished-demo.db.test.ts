import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roomForDatabases } from '../.ci/test-postgres';
import { system } from '../newsroom/people/actor';
import { signIn } from '../newsroom/people/sign-in';
import { deskDatabase } from '../platform/database';
import { demoNewsroom } from './demo-newsroom';
import { type OpenDatabase, openDatabase } from './open-database';
import { beginDemo } from './unfinished-demo';

let folder: string;
let database: OpenDatabase;

beforeAll(async () => {
  folder = await mkdtemp(path.join(await roomForDatabases(), 'stet-demo-'));
  process.env.STET_DIRECTORY = folder;
  database = await openDatabase();
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function stopAndStart(): Promise<void> {
  await database.close();
  database = await openDatabase();
}

const addPerson = (name: string) => deskDatabase().person.create({ data: { email: `${name}@demo.example`, name, role: 'reporter' } });
const people = async () => (await deskDatabase().person.findMany({ orderBy: { name: 'asc' }, select: { name: true } })).map(({ name }) => name);
const isMarked = async () => (await readdir(folder)).includes('demo-unfinished');

test('what a start left behind that was killed in the middle of the demo is cleared away by the next', async () => {
  await beginDemo();
  await addPerson('half');
  await stopAndStart();
  expect(await people()).toEqual([]);
  expect(await isMarked()).toBe(false);
});

test('a command that runs beside the start leaves alone what is being told', async () => {
  await beginDemo();
  await addPerson('half');
  const beside = await openDatabase({ share: true });
  expect(await people()).toEqual(['half']);
  expect(await isMarked()).toBe(true);
  await beside.close();
  await stopAndStart();
  expect(await people()).toEqual([]);
});

test('then a whole demo opens, and is told once', async () => {
  const opened = await demoNewsroom();
  expect(opened?.people.map(({ email }) => email)).toContain('mina@demo.example');
  expect(await isMarked()).toBe(false);
  const told = await deskDatabase().story.count();
  await stopAndStart();
  expect(await demoNewsroom()).toEqual(opened);
  expect(await deskDatabase().story.count()).toBe(told);
});

test('a newsroom in which somebody was is never cleared, though the mark of an unfinished demo lies beside it', async () => {
  const before = await people();
  const mina = await deskDatabase().person.findUniqueOrThrow({ where: { email: 'mina@demo.example' } });
  await signIn(system, { personId: mina.id, with: 'password', userAgent: 'Firefox' });
  await beginDemo();
  await stopAndStart();
  expect(await people()).toEqual(before);
  expect(await isMarked()).toBe(false);
});
