import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EmbeddedPostgres } from './embedded-postgres';

const root = path.resolve(import.meta.dirname, '..');
let folder: string;
let postgres: EmbeddedPostgres;

/** One cluster for the whole file: making one is the slow part. Each test leaves the server running for the next. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-embedded-'));
  await startAndDie();
  postgres = await EmbeddedPostgres.start(folder);
});

afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

/** Starts the server in another process, lets it write one row, and kills that process as `kill -9` does. */
async function startAndDie(): Promise<void> {
  const script = `
    import pg from 'pg';
    import { EmbeddedPostgres } from './platform/embedded-postgres.ts';
    EmbeddedPostgres.start(process.argv[1]).then(async ({ ownerUrl }) => {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      await client.query("CREATE TABLE kept AS SELECT 'acknowledged' AS word");
      process.kill(process.pid, 'SIGKILL');
    });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script, folder], { cwd: root });
  const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
}

test('a server left running by a killed process is taken over, with all it had acknowledged', async () => {
  expect(await ask('SELECT word FROM kept')).toEqual(['acknowledged']);
});

test('what was written outlives a stop', async () => {
  await ask('CREATE TABLE written AS SELECT 1 AS number');
  await postgres.stop();
  postgres = await EmbeddedPostgres.start(folder);
  expect(await ask('SELECT number FROM written')).toEqual([1]);
});

test('a second start on the same folder is refused in one sentence, and the first goes on', async () => {
  await expect(EmbeddedPostgres.start(folder)).rejects.toThrow(/^Another Stet is already running on .*\.$/);
  expect(await ask('SELECT 1')).toEqual([1]);
});

test('a command can share the server of a running newsroom without ending it', async () => {
  const shared = await EmbeddedPostgres.start(folder, { share: true });
  await shared.stop();
  expect(await ask('SELECT 1')).toEqual([1]);
});

test('it writes to the disk before it says so, speaks UTF-8 and listens to this machine alone', async () => {
  const names = ['fsync', 'server_encoding', 'listen_addresses'];
  expect(await ask(`SELECT ${names.map((name) => `current_setting('${name}')`).join()}`)).toEqual(['on', 'UTF8', '127.0.0.1']);
});

test('it keeps its password to itself', async () => {
  expect((await stat(path.join(folder, 'postgres-password'))).mode & 0o077).toBe(0);
  const stranger = new URL(postgres.ownerUrl);
  stranger.password = 'guess';
  await expect(new pg.Client({ connectionString: stranger.href }).connect()).rejects.toThrow(/password authentication failed/);
});
