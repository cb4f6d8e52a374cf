import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { body, dateline, doc, headline, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { type NewsroomOnDatabase, type RunningNewsroom, startEmptyNewsroom, startServer, testRolePrefix } from '../.ci/e2e-server';
import { testSecret } from '../.ci/test-secret';
import { approveFiled, fileStory, type Teller } from './file-story';
import { emailOf, type FirstMorning, firstMorning, type PersonName } from './first-morning';
import { ask, type Caller, send } from './permissions/ask';
import { signIn } from './permissions/staff';

test.describe.configure({ mode: 'serial' });

/** Servers that are killed, one for each of these turns. */
const turns = [1, 2, 3];

let first: NewsroomOnDatabase;
/** The server of this moment: each begins where the one before was killed. */
let running: RunningNewsroom;
let settings: Record<string, string>;
let db: pg.Client;
let morning: FirstMorning;
/** Signed in once: a session lies in the database and outlives them all. */
let mina: Caller;
let daud: Caller;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = first = await startEmptyNewsroom();
  settings = { DATABASE_URL: first.ownerUrl, DATABASE_ROLE_PREFIX: testRolePrefix, AUTH_SECRET: testSecret };
  db = new pg.Client({ connectionString: first.ownerUrl });
  await db.connect();
  morning = await firstMorning(db);
  [mina, daud] = await Promise.all([caller(running, 'mina'), caller(running, 'daud')]);
});

test.afterAll(async () => {
  await db?.end();
  await running?.kill();
  await first?.stop();
});

test('a process killed at any moment loses no acknowledged save, and has published wholly or not at all', async () => {
  test.setTimeout(180_000);
  for (const turn of turns) {
    const story = await fileStory(teller(running, mina), morning, `Rebels say they hold bridge ${turn}; officials deny it`);
    await approveFiled(teller(running, mina), teller(running, daud), story.id);
    const draft = randomUUID();
    await teller(running, mina).tell('start-story', { id: draft, sectionId: morning.sectionId });

    const saves = saving(running, mina, draft);
    await saves.begun;
    const published = send(running.url, daud, 'publish-story', { storyId: story.id, kind: 'first' }, 'cookie').catch(() => null);
    await after(Math.random() * 60);
    await running.kill();
    const acknowledged = await saves.last;
    running = await startServer(settings);

    const { version, document } = (await db.query('SELECT version, document FROM desk.drafts WHERE "storyId" = $1', [draft])).rows[0] as { version: number; document: unknown };
    expect(version).toBeGreaterThanOrEqual(acknowledged.version);
    if (version === acknowledged.version) expect(JSON.stringify(document)).toContain(acknowledged.words);
    await teller(running, mina).tell('save-draft', { storyId: draft, basedOn: version, editorVersion: EDITOR_VERSION, document: saying('Written on.') });

    const traces = await tracesOf(db, story);
    expect(new Set(Object.values(traces)).size, JSON.stringify(traces)).toBe(1);
    const isLive = traces.publications === 1;
    if ((await published)?.status === 200) expect(isLive).toBe(true);
    const again = await send(running.url, daud, 'publish-story', { storyId: story.id, kind: 'first' }, 'cookie');
    expect(again.status === 200).toBe(!isLive);
    expect(new Set(Object.values(await tracesOf(db, story)))).toEqual(new Set([1]));
  }
});

test('what is cut off between two of its steps was not acknowledged, and leaves no trace', async () => {
  test.setTimeout(180_000);
  const holder = new pg.Client({ connectionString: first.ownerUrl });
  await holder.connect();
  const countOf = async (sql: string) => Number((await db.query<{ count: string }>(sql)).rows[0]?.count);
  const connections = `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'stet %'`;
  /** Lets a command come as far as a table, ends the server there, and returns what its sender heard. */
  const cutOff = async (table: string, begin: () => ReturnType<typeof send>) => {
    await holder.query('BEGIN');
    await holder.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    const heard = begin().catch(() => null);
    await expect.poll(() => countOf(`SELECT count(*) FROM pg_locks WHERE relation = '${table}'::regclass AND NOT granted`)).toBe(1);
    await running.kill();
    await holder.query('ROLLBACK');
    await expect.poll(() => countOf(connections)).toBe(0);
    running = await startServer(settings);
    return heard;
  };
  try {
    const story = await fileStory(teller(running, mina), morning, 'Rebels say they hold half a bridge; officials deny it');
    await approveFiled(teller(running, mina), teller(running, daud), story.id);
    const publish = () => send(running.url, daud, 'publish-story', { storyId: story.id, kind: 'first' }, 'cookie');
    expect(await cutOff('desk.publishings', publish)).toBeNull();
    expect(new Set(Object.values(await tracesOf(db, story)))).toEqual(new Set([0]));
    expect((await publish()).status).toBe(200);
    expect(new Set(Object.values(await tracesOf(db, story)))).toEqual(new Set([1]));

    const draft = randomUUID();
    await teller(running, mina).tell('start-story', { id: draft, sectionId: morning.sectionId });
    const input = { storyId: draft, basedOn: 1, editorVersion: EDITOR_VERSION, document: saying('Half a sentence.') };
    expect(await cutOff('desk.audit_events', () => send(running.url, mina, 'save-draft', input, 'cookie'))).toBeNull();
    await teller(running, mina).tell('save-draft', input);
  } finally {
    await holder.end();
  }
});

const saying = (words: string) => doc(headline('A long night'), standfirst('It goes on.'), dateline('Quetta'), body(p(words)));

/** Saves one text after another until nobody answers. `begun` settles after a few, `last` with the last acknowledged. */
function saving({ url }: RunningNewsroom, by: Caller, storyId: string) {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const last = (async () => {
    const acknowledged = { version: 1, words: '' };
    for (let number = 1; ; number += 1) {
      const words = `Sentence ${number}.`;
      const input = { storyId, basedOn: acknowledged.version, editorVersion: EDITOR_VERSION, document: saying(words) };
      const answer = await send(url, by, 'save-draft', input, 'cookie').catch(() => null);
      if (answer?.status !== 200) return acknowledged;
      Object.assign(acknowledged, (JSON.parse(answer.body) as { value: { version: number } }).value, { words });
      if (number === 3) begin();
    }
  })();
  void last.then(begin);
  return { begun, last };
}

/** One row each when the story is published, none when it is not. */
async function tracesOf(db: pg.Client, { id, claimId }: { id: string; claimId: string }) {
  const { rows } = await db.query<Record<string, string>>(
    `SELECT (SELECT count(*) FROM published.stories WHERE id = $1) AS stories,
            (SELECT count(*) FROM published.publications WHERE "storyId" = $1) AS publications,
            (SELECT count(*) FROM published.claims WHERE id = $2) AS claims,
            (SELECT count(*) FROM desk.publishings WHERE "storyId" = $1) AS publishings,
            (SELECT count(*) FROM desk.stories WHERE id = $1 AND standing = 'live' AND stage = 'drafting') AS standing,
            (SELECT count(*) FROM desk.audit_events WHERE "storyId" = $1 AND name = 'publication.made') AS audit`,
    [id, claimId],
  );
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]));
}

async function caller({ url }: RunningNewsroom, name: PersonName): Promise<Caller> {
  return { id: '', email: emailOf(name), cookie: await signIn(url, emailOf(name)), token: '' };
}

function teller({ url }: RunningNewsroom, by: Caller): Teller {
  return {
    async tell(name, input) {
      const { status, body: answer } = await send(url, by, name, input, 'cookie');
      if (status !== 200) throw new Error(`${name} while preparing: ${status} ${answer}`);
      return JSON.parse(answer).value;
    },
    async reads(path) {
      return JSON.parse((await ask({ url: url + path, caller: by })).body);
    },
  };
}
