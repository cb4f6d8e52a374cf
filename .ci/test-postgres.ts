import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '../platform/embedded-postgres';
import { applyMigrations } from '../platform/migrations';
import { ensureRoles, grantRights, rolesFor } from '../platform/roles';
import { migrateJobs } from '../platform/work-on-jobs';

/** A PostgreSQL server for tests, whose owner may create databases and roles. */
export type TestPostgres = {
  ownerUrl: string;
  /** Leaves nothing behind: neither the server, when it is ours, nor databases whose names begin with the prefix. */
  close(databasePrefix: string): Promise<void>;
};

const insufficientPrivilege = '42501';

/** The server of DATABASE_URL, or an embedded one in a folder of its own. */
export async function openTestPostgres(): Promise<TestPostgres> {
  const given = process.env.DATABASE_URL;
  if (given) return { ownerUrl: given, close: (prefix) => dropDatabases(given, prefix) };
  const folder = await mkdtemp(path.join(await roomForDatabases(), 'stet-test-'));
  const postgres = await EmbeddedPostgres.start(folder, { durable: false });
  return {
    ownerUrl: postgres.ownerUrl,
    close: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Memory, where there is enough of it. A database is hundreds of files, and tests make and drop hundreds of databases: on
 * ext4 each new file first waits for a look at every one that was deleted in the seconds before.
 */
export async function roomForDatabases(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => null);
  return memory && memory.bavail * memory.bsize > 2 * 1_073_741_824 ? '/dev/shm' : tmpdir();
}

/** Half an hour off the others: what would take the zone of a server for its own does not pass here. */
const zoneOfServers = 'Asia/Kabul';

/** Creates a database, empty or a copy, and returns the owner's address of it. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  await onServer(serverUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template} STRATEGY ${await cheapestCopy(client)}` : ''}`);
    await client.query(`ALTER DATABASE ${name} SET timezone TO '${zoneOfServers}'`);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Copying files is less than half the work of logging each page, unless the disk has to be waited for. */
async function cheapestCopy(client: pg.Client): Promise<'FILE_COPY' | 'WAL_LOG'> {
  const { rows } = await client.query<{ fsync: string }>('SHOW fsync');
  return rows[0]?.fsync === 'off' ? 'FILE_COPY' : 'WAL_LOG';
}

/** Creates a database that is migrated and behind its walls, for others to be copies of. */
export async function createTemplate(serverUrl: string, name: string, { authSecret, rolePrefix }: { authSecret: string; rolePrefix: string }): Promise<void> {
  const url = await createDatabase(serverUrl, name);
  const roles = rolesFor(url, rolePrefix);
  await ensureRoles(url, roles, authSecret);
  await applyMigrations(url);
  await migrateJobs(url);
  await grantRights(url, roles);
}

/**
 * Drops a database, and every connection to it. An owner who is no superuser may end nobody else's, such as those that a
 * killed process left: for them PostgreSQL waits itself, up to five seconds.
 */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await query(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch((error: pg.DatabaseError) => {
    if (error.code !== insufficientPrivilege) throw error;
    return query(serverUrl, `DROP DATABASE IF EXISTS ${name}`);
  });
}

async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  const { rows } = await query(serverUrl, 'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [prefix]);
  for (const { name } of rows as { name: string }[]) await dropDatabase(serverUrl, name);
}

/** Whether a server lets people in whatever their password, as many on developers' own machines do: what it does with a wrong one cannot be seen there. */
export async function asksNoPassword(serverUrl: string): Promise<boolean> {
  const wrong = Object.assign(new URL(serverUrl), { password: randomUUID() }).href;
  return onServer(wrong, async () => true).catch(() => false);
}

function query(serverUrl: string, text: string, values: string[] = []): Promise<pg.QueryResult> {
  return onServer(serverUrl, (client) => client.query(text, values));
}

async function onServer<Answer>(serverUrl: string, ask: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
