import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asksNoPassword, createDatabase, dropDatabase } from '../.ci/test-postgres';
import { addressesOn } from '../platform/database';
import { record } from '../newsroom/audit/record';
import { system } from '../newsroom/people/actor';
import { openTestDatabase, type TestDatabase } from '../platform/test-database';
import { KeptPages } from './press/kept-pages';

const root = path.resolve(import.meta.dirname, '..');
const secret = 'f00dfacef00dfacef00dfacef00dface';

let folder: string;
let database: TestDatabase;
let occupant: Server;
let takenPort: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-starting-'));
  database = await openTestDatabase();
  occupant = createServer();
  await new Promise<void>((resolve) => occupant.listen(0, resolve));
  takenPort = String((occupant.address() as AddressInfo).port);
});

afterAll(async () => {
  await new Promise((resolve) => occupant.close(resolve));
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** As package.json says: the newsroom from its bundle, everything else from its source. */
function startProgram(program: string, environment: Record<string, string>, ...words: string[]): ChildProcessWithoutNullStreams {
  const asked = program === 'run' ? ['server/run.mjs'] : ['--import', 'tsx', `server/${program}.ts`, ...words];
  return spawn(process.execPath, asked, {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', STET_DIRECTORY: folder, AUTH_SECRET: secret, PORT: takenPort, ...environment },
  });
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** Runs one of the server's programs to its end, as `npm start` does, with nothing set but what is given. */
async function run(program: string, environment: Record<string, string>, ...words: string[]): Promise<{ code: number | null; said: string }> {
  const child = startProgram(program, environment, ...words);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said: said.trim() };
}

async function asOwner(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function withParts(url: string, parts: Partial<Pick<URL, 'username' | 'password' | 'port' | 'pathname'>>): string {
  return Object.assign(new URL(url), parts).href;
}

describe('npm start says in one sentence what keeps it from starting, and ends with 1:', () => {
  test('a missing setting', async () => {
    const { code, said } = await run('run', { DATABASE_URL: database.ownerUrl, AUTH_SECRET: '' });
    expect(said).toMatch(/^AUTH_SECRET is missing: [^\n]*\.$/);
    expect(code).toBe(1);
  });

  test('a malformed setting', async () => {
    const { code, said } = await run('run', { PORT: 'three thousand' });
    expect(said).toBe('PORT must be a whole number from 1 to 65535.');
    expect(code).toBe(1);
  });

  test('a severity of a rule that does not exist, or that no person alone may let pass', async () => {
    const { code, said } = await run('run', { GATE_SEVERITIES: '{"single-rot":"block","terms-kept":"warn"}' });
    expect(said).toMatch(/^GATE_SEVERITIES: There is no rule called “single-rot”; [^\n]*\.\nGATE_SEVERITIES: “terms-kept” cannot only warn: [^\n]*\.$/);
    expect(code).toBe(1);
  });

  test('a file of sealing keys that cannot be read', async () => {
    const { code, said } = await run('run', { SEALING_KEY_FILE: path.join(folder, 'no-such-file') });
    expect(said).toBe('The file of SEALING_KEY_FILE cannot be read.');
    expect(code).toBe(1);
  });

  test('a port in use', async () => {
    const { code, said } = await run('run', { DATABASE_URL: database.ownerUrl, DATABASE_ROLE_PREFIX: 'stet_test', AUTH_SECRET: process.env.AUTH_SECRET ?? '' });
    expect(said).toBe(`Port ${takenPort} is already in use: stop what uses it, or set PORT to another.`);
    expect(code).toBe(1);
  });

  test('a database that is down', async () => {
    const nobody = 'postgresql://owner:hush@127.0.0.1:1/news';
    const { code, said } = await run('run', { DATABASE_URL: nobody });
    expect(said).toBe('The database at 127.0.0.1:1 does not answer: start it, or correct DATABASE_URL.');
    expect(code).toBe(1);
  });

  test('a password that the database refuses', async ({ skip }) => {
    skip(await asksNoPassword(database.ownerUrl), 'This server asks nobody for a password.');
    const { code, said } = await run('run', { DATABASE_URL: withParts(addressesOn(database.ownerUrl).desk, { password: 'hush' }) });
    expect(said).toMatch(/^The database at \S+ refuses the user or password of DATABASE_URL\.$/);
    expect(code).toBe(1);
  });

  test('a database that is not there', async () => {
    const { code, said } = await run('run', { DATABASE_URL: withParts(database.ownerUrl, { pathname: '/stet_test_nowhere' }) });
    expect(said).toMatch(/^There is no database "stet_test_nowhere" at \S+: create it, or correct DATABASE_URL\.$/);
    expect(code).toBe(1);
  });

  test('a folder that cannot be written', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const { code, said } = await run('run', { STET_DIRECTORY: path.join(file, 'inside') });
    expect(said).toMatch(/^Stet keeps what is its own in \S+, and cannot: ENOTDIR[^\n]*\. Set STET_DIRECTORY to a folder that this user may write\.$/);
    expect(code).toBe(1);
  });

  test('a database that does not speak as its address says', async () => {
    const { code, said } = await run('run', { DATABASE_URL: `${database.ownerUrl}?sslmode=verify-full` });
    expect(said).toMatch(/^The database at \S+ cannot be used as DATABASE_URL says: [^\n]*SSL[^\n]*\.$/);
    expect(code).toBe(1);
  });
});

test('told to end while it waits for its database, it lets go of its readers and ends with 0', async () => {
  const pages = path.join(folder, 'pages');
  await new KeptPages(pages, null).setPosition(1n);
  const port = await freePort();
  const child = startProgram('run', { DATABASE_URL: 'postgresql://owner:hush@127.0.0.1:1/news', PRESS_DIRECTORY: pages, PORT: port });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await once(child.stderr, 'data');
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(503);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

describe('a command beside a running newsroom', () => {
  const commands = [['main', '--dev'], ['verify-audit-chain'], ['verify-evidence'], ['rotate-sealing'], ['add-administrator', 'ada@news.example', 'Ada Lindqvist']] as const;
  const beside = () => ({ DATABASE_URL: database.ownerUrl, DATABASE_ROLE_PREFIX: 'stet_test' });

  test('asks for the newsroom’s AUTH_SECRET, whatever the mode', async () => {
    await Promise.all(
      commands.map(async ([command, ...words]) => {
        const { code, said } = await run(command, { ...beside(), AUTH_SECRET: '', NODE_ENV: '' }, ...words);
        expect(said, command).toMatch(/^AUTH_SECRET is missing: [^\n]*\.$/);
        expect(code, command).toBe(1);
      }),
    );
  });

  test('does not cut it off where the secret is another', async ({ skip }) => {
    skip(await asksNoPassword(database.ownerUrl), 'This server asks nobody for a password.');
    const { code, said } = await run('verify-audit-chain', { ...beside(), AUTH_SECRET: secret });
    expect(said).toBe('The roles of this database have their passwords from another AUTH_SECRET: set the one that the newsroom is started with. Only npm start and npm run dev give them new ones.');
    expect(code).toBe(1);
    const client = new pg.Client({ connectionString: addressesOn(database.ownerUrl).desk });
    await client.connect();
    await client.end();
  });
});

test('npm run audit:verify says how a whole audit chain ends, and ends with 1 where it is broken, or does not hold an end that was noted', async () => {
  const environment = { DATABASE_URL: database.ownerUrl, DATABASE_ROLE_PREFIX: 'stet_test', AUTH_SECRET: process.env.AUTH_SECRET ?? '' };
  const verified = (...words: string[]) => run('verify-audit-chain', environment, ...words);
  const event = { name: 'story.spiked' as const, subject: { type: 'story' as const, id: randomUUID() }, data: {} };
  await database.desk.$transaction((db) => record(db, system, new Date(), [event, event, event]));
  const [, second, third] = await database.desk.auditEvent.findMany({ orderBy: { id: 'asc' } });
  const whole = { code: 0, said: `The audit chain is whole: 3 events. It ends with ${third?.hash}` };
  expect(await verified()).toEqual(whole);
  expect(await verified('--noted', second?.hash ?? '')).toEqual(whole);
  expect(await verified('--noted', 'a'.repeat(64))).toEqual({ code: 1, said: expect.stringContaining('does not hold the end that was noted') as string });
  await asOwner(database.ownerUrl, `UPDATE desk.audit_events SET data = '{"reason": "It ran elsewhere."}' WHERE id = ${second?.id}`);
  expect(await verified()).toEqual({ code: 1, said: `The audit chain is broken at event ${second?.id}, after 1 that fit.` });
});

describe('an owner who may create neither roles nor schemas', () => {
  const { ownerUrl: serverUrl } = inject('testServer');
  const name = `stet_test_${randomBytes(4).toString('hex')}`;
  let administratorUrl: string;
  let environment: Record<string, string>;

  beforeAll(async () => {
    administratorUrl = await createDatabase(serverUrl, name);
    await asOwner(administratorUrl, `CREATE ROLE ${name}_owner LOGIN NOCREATEROLE PASSWORD 'hush'`);
    environment = { DATABASE_URL: withParts(administratorUrl, { username: `${name}_owner`, password: 'hush' }) };
  });

  afterAll(async () => {
    await dropDatabase(serverUrl, name);
    await asOwner(serverUrl, ...['owner', 'desk', 'site'].map((role) => `DROP ROLE IF EXISTS ${name}_${role}`));
  });

  test('is told the exact SQL, which holds no password; once that has run, all goes well', async () => {
    const before = await run('run', environment);
    expect(before.code).toBe(1);
    const [sentence = '', sql = ''] = before.said.split(/\n\n/);
    expect(sentence).toMatch(/^The user of DATABASE_URL may not create roles or schemas\. /);
    expect(sql).toMatch(new RegExp(`CREATE ROLE "${name}_desk" .* PASSWORD 'SCRAM-SHA-256\\$4096:`));
    expect(sql).not.toContain(new URL(addressesOn(administratorUrl).site).password);

    await asOwner(administratorUrl, sql);

    const after = await run('run', environment);
    expect(after.said).toMatch(/^Port \d+ is already in use/);
    const verified = await run('verify-audit-chain', environment);
    expect(verified.said).toMatch(/^The audit chain is whole: 0 events\./);
    expect(verified.code).toBe(0);
  });
});
