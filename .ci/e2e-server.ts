import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';
import { firmConnection, severableConnection, type SeverableConnection } from './severable-connection';
import { createDatabase, dropDatabase, openTestPostgres, roomForDatabases } from './test-postgres';
import { testSecret } from './test-secret';

const root = path.resolve(import.meta.dirname, '..');

/** Begins the names of the two roles behind which every newsroom of the tests works. */
export const testRolePrefix = 'stet_test';

/** What seals sources in tests. */
export const testSealingKey = Buffer.from('a key for tests: nothing is sealed').subarray(0, 32).toString('base64');

/** What the newsroom does by itself at its hours would happen in some runs and not in others. */
const byNoClock = { LINK_CHECK_DAYS: '0', EVIDENCE_VERIFY_DAYS: '0' };

type Options = { environment?: Record<string, string> };

type EmptyOptions = Options & {
  /** With a cable that can be pulled out. All that the newsroom says to its database then goes through the test's own process. */
  severable?: boolean;
};

/** A production server of the newsroom, as `npm start` runs it, on a port of its own. */
export type RunningNewsroom = {
  /** Without a slash at the end. */
  url: string;
  pid: number;
  /** What it was started with: another process with the same is at the same newsroom. */
  environment: Record<string, string>;
  /** What the process printed so far. */
  output(): string;
  /** Asks the process to end, and resolves with its exit code when it has. */
  stop(): Promise<number | null>;
  /** Ends the process between one instruction and the next, as a power cut does. */
  kill(): Promise<void>;
};

export type NewsroomOnDatabase = RunningNewsroom & {
  /** The owner's address of the newsroom's database, for preparing and looking. */
  ownerUrl: string;
  /** The cable between the newsroom and its database. */
  cable: SeverableConnection;
};

/** Starts a newsroom on a fresh, migrated database without people, on the server of DATABASE_URL or an embedded one. */
export async function startEmptyNewsroom({ environment = {}, severable = false }: EmptyOptions = {}): Promise<NewsroomOnDatabase> {
  const shared = process.env.STET_TEST_SERVER;
  const server = shared ? { ownerUrl: shared, close: async () => undefined } : await openTestPostgres();
  const template = process.env.STET_TEST_TEMPLATE;
  const name = `${template ?? 'stet_e2e'}_${randomBytes(4).toString('hex')}`;
  const ownerUrl = await createDatabase(server.ownerUrl, name, template);
  const cable = severable ? await severableConnection(ownerUrl) : firmConnection(ownerUrl);
  const newsroom = await startServer({ DATABASE_URL: cable.url, DATABASE_ROLE_PREFIX: testRolePrefix, AUTH_SECRET: testSecret, SEALING_KEY: testSealingKey, ...byNoClock, ...environment });
  return {
    ...newsroom,
    ownerUrl,
    cable,
    stop: async () => {
      const code = await newsroom.stop();
      await cable.close();
      await dropDatabase(server.ownerUrl, name);
      await server.close(name);
      return code;
    },
  };
}

/** Starts the demo newsroom, which exists on an embedded database only. The password is in what it prints. */
export async function startDemoNewsroom({ environment = {} }: Options = {}): Promise<RunningNewsroom & { password: string }> {
  const newsroom = await startServer({ DATABASE_URL: '', AUTH_SECRET: '', ...environment });
  const password = /with the password {2}(\S+)/.exec(newsroom.output())?.[1] ?? '';
  return { ...newsroom, password };
}

const opened = / is open\.[^]*\n\n$/;

/**
 * A server with this environment; without DATABASE_URL in it, on an embedded database of its own.
 * @param ready what it prints when it can be asked
 */
export async function startServer(environment: Record<string, string>, ready = opened): Promise<RunningNewsroom> {
  const folder = await mkdtemp(path.join(environment.DATABASE_URL ? tmpdir() : await roomForDatabases(), 'stet-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const own = { LOG_LEVEL: 'warn', STET_DIRECTORY: folder, PORT: String(port), SITE_URL: url, ...environment };
  const child = spawn(process.execPath, ['server/run.mjs'], {
    cwd: root,
    env: { ...process.env, VITEST: '', ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (ready.test(output)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The newsroom ended with ${code} instead of opening:\n${output}`)));
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, pid: child.pid ?? 0, environment: own, output: () => output, stop: () => end(child, ended, folder), kill };
}

async function end(child: ChildProcess, ended: Promise<number | null>, folder: string): Promise<number | null> {
  child.kill('SIGTERM');
  const code = await ended;
  await rm(folder, { recursive: true, force: true });
  return code;
}
