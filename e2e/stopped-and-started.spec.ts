import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { body, dateline, doc, headline, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { startDemoNewsroom } from '../.ci/e2e-server';
import { roomForDatabases } from '../.ci/test-postgres';
import { ask, type Caller, send } from './permissions/ask';
import { signIn } from './permissions/staff';

/** What `npm start` keeps its newsroom in. */
let folder: string;
let newsroom: Awaited<ReturnType<typeof startDemoNewsroom>> | undefined;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(await roomForDatabases(), 'stet-kept-'));
});

test.afterAll(async () => {
  await newsroom?.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = async () => (newsroom = await startDemoNewsroom({ environment: { STET_DIRECTORY: folder } }));

/** What is printed for whoever is to come in: the password and the people. */
const printed = (output: string) => output.slice(output.indexOf('Sign in as any of these'));

async function mina(url: string, password: string): Promise<Caller> {
  const email = 'mina@demo.example';
  return { id: '', email, cookie: await signIn(url, email, password), token: '' };
}

async function pageOf(url: string, caller: Caller, address: string): Promise<string> {
  const { status, body: page } = await ask({ url: url + address, caller });
  expect(status, address).toBe(200);
  return page;
}

const saying = (words: string) => doc(headline('A long night'), standfirst('It goes on.'), dateline('Quetta'), body(p(words)));

test('a newsroom that is stopped and started again is the same newsroom, and goes on where it was', async () => {
  test.setTimeout(240_000);
  const storyId = randomUUID();
  const save = async (url: string, caller: Caller, basedOn: number, words: string) => {
    const answer = await send(url, caller, 'save-draft', { storyId, basedOn, editorVersion: EDITOR_VERSION, document: saying(words) }, 'cookie');
    expect(answer.status, answer.body).toBe(200);
  };

  const before = await start();
  expect(printed(before.output())).toMatch(/^Sign in as any of these, with the password {2}\S+\n[^]*mina@demo\.example/);
  const atNight = await mina(before.url, before.password);
  const [sectionId] = /(?<=value=")[0-9a-f-]{36}(?=")/.exec(await pageOf(before.url, atNight, '/desk/stories/new')) ?? [];
  expect((await send(before.url, atNight, 'start-story', { id: storyId, sectionId }, 'cookie')).status).toBe(200);
  await save(before.url, atNight, 1, 'The last sentence of the evening.');
  const stories = await pageOf(before.url, atNight, '/api/v1/stories?words=');
  expect(await before.stop()).toBe(0);

  const after = await start();
  expect(printed(after.output()), 'the same password and the same people').toBe(printed(before.output()));
  expect(await pageOf(after.url, atNight, `/desk/stories/${storyId}/write`), 'whoever was in still is').toContain('The last sentence of the evening.');
  const inTheMorning = await mina(after.url, after.password);
  expect(await pageOf(after.url, inTheMorning, '/api/v1/stories?words='), 'no demo was told on top of it').toBe(stories);
  await save(after.url, inTheMorning, 2, 'The first sentence of the morning.');
});
