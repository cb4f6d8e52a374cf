import { randomBytes } from 'node:crypto';
import { access, chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { createCluster, EmbeddedUnusable, programFolder, runProgram, serverUser, type ServerUser } from './postgres-programs';

const owner = 'stet';
/** Held by the process that serves from the folder; PostgreSQL lets go of it when that process dies, however it dies. */
const folderLock = 783_601_147;

/** Two processes must not serve from one folder. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`Another Stet is already running on ${folder}: stop it first, or set STET_DIRECTORY to a folder of its own.`);
    this.name = 'FolderInUse';
  }
}

let serving: EmbeddedPostgres | null = null;

/** The embedded server this process serves from, if it does. */
export function servingPostgres(): EmbeddedPostgres | null {
  return serving;
}

/** A PostgreSQL server of our own, started by this process or adopted from one that was killed. */
export class EmbeddedPostgres {
  private constructor(
    readonly ownerUrl: string,
    private readonly lock: pg.Client | null,
    private readonly end: () => Promise<void>,
  ) {}

  /**
   * Starts the server whose data lie in `folder/postgres`, making them at the first start (about a second).
   * It listens on the loopback address only. Throws `FolderInUse` when a living process holds the folder.
   * `share` contents itself with the server of that process. `durable: false` gives up surviving a power cut and
   * belongs in tests.
   */
  static async start(folder: string, { durable = true, share = false } = {}): Promise<EmbeddedPostgres> {
    const data = path.join(folder, 'postgres');
    const programs = await programFolder();
    await mkdir(folder, { recursive: true });
    if (process.getuid?.() === 0) await chmod(folder, 0o711);
    const user = await serverUser([programs, folder]);
    const password = await keptPassword(path.join(folder, 'postgres-password'));
    if (!(await exists(path.join(data, 'PG_VERSION')))) {
      await rm(data, { recursive: true, force: true });
      await createCluster(programs, data, owner, password, user);
    }
    let port = await runningPort(data, password);
    if (!port) {
      try {
        port = await startServer(programs, data, durable, user);
      } catch (error) {
        // Somebody may have started it in the same moment.
        port = await runningPort(data, password);
        if (!port) throw await explained(error, data);
      }
    }
    const url = (database: string) => `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`;
    const lock = new pg.Client({ connectionString: url('postgres') });
    lock.on('error', () => undefined);
    await lock.connect();
    const { rows } = await lock.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [folderLock]);
    if (!rows[0]?.held) {
      await lock.end();
      if (!share) throw new FolderInUse(folder);
      return new EmbeddedPostgres(url('stet'), null, async () => undefined);
    }
    await createDatabase(lock);
    const end = () => runProgram(programs, 'pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w', '-s'], user);
    return (serving = new EmbeddedPostgres(url('stet'), lock, end));
  }

  /** Throws everything in the database away. Only the process that serves from it may. */
  async clear(): Promise<void> {
    if (!this.lock) throw new Error('This process shares the embedded database and may not clear it.');
    await this.lock.query('DROP DATABASE IF EXISTS stet WITH (FORCE)');
    await createDatabase(this.lock);
  }

  /** Whether another process serves from this server. */
  get isShared(): boolean {
    return this.lock === null;
  }

  /** Ends every connection, writes everything out and stops the server. */
  async stop(): Promise<void> {
    serving = null;
    await this.lock?.end().catch(() => undefined);
    await this.end();
  }
}

async function createDatabase(client: pg.Client): Promise<void> {
  const there = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', ['stet']);
  if (there.rowCount === 0) await client.query('CREATE DATABASE stet');
}

async function startServer(programs: string, data: string, durable: boolean, user: ServerUser): Promise<number> {
  const port = await freePort();
  const options = [`-p ${port}`, '-c listen_addresses=127.0.0.1', "-c unix_socket_directories=''", '-c timezone=UTC'];
  if (!durable) options.push('-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off', '-c max_connections=300');
  const log = path.join(data, 'server.log');
  await runProgram(programs, 'pg_ctl', ['start', '-D', data, '-l', log, '-w', '-s', '-o', options.join(' ')], user);
  return port;
}

/** The port of a server that is alive on `data` and takes our password, or null. */
async function runningPort(data: string, password: string): Promise<number | null> {
  const lines = (await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const port = Number(lines[3]);
  if (!port) return null;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: owner, password, database: 'postgres' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ data: string }>("SELECT current_setting('data_directory') AS data");
      return rows[0]?.data === data ? port : null;
    } catch (error) {
      const startingUp = (error as { code?: string }).code === '57P03';
      if (!startingUp) return null;
      await new Promise((resolve) => setTimeout(resolve, 250));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return null;
}

async function explained(error: unknown, data: string): Promise<Error> {
  const log = await readFile(path.join(data, 'server.log'), 'utf8').catch(() => '');
  const last = log.split('\n').findLast((line) => /FATAL|PANIC/.test(line)) ?? '';
  return new EmbeddedUnusable(`The embedded PostgreSQL did not start. ${last || String(error)}`.trim(), { cause: error });
}

async function keptPassword(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept) return kept.trim();
  const made = randomBytes(24).toString('base64url');
  await writeFile(file, made, { mode: 0o600 });
  return made;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
