import pg from 'pg';
import { addressesOn, closeDatabase, isDatabaseAway, useDatabase } from '../platform/database';
import { EmbeddedPostgres } from '../platform/embedded-postgres';
import { applyMigrations } from '../platform/migrations';
import { ensureRoles, grantRights, rolesFor } from '../platform/roles';
import { settings } from '../platform/settings';
import { migrateJobs } from '../platform/work-on-jobs';
import { clearUnfinishedDemo } from './unfinished-demo';

export type OpenDatabase = { embedded: boolean; close(): Promise<void> };

/** The database of DATABASE_URL did not answer, or not as a database of ours. */
export class DatabaseDown extends Error {
  override name = 'DatabaseDown';

  /** `away`: nothing answers there, which may pass by itself. */
  constructor(
    sentence: string,
    readonly away = false,
  ) {
    super(sentence);
  }
}

/**
 * Brings the database to where the newsroom can work in it: started when it is the embedded one, reachable, migrated,
 * and behind its walls. Afterwards this process reaches it through the two roles only. With `share`, an embedded database
 * that another process serves from will do, and no role that is there gets another password.
 */
export async function openDatabase({ share = false } = {}): Promise<OpenDatabase> {
  const { databaseUrl, stetDirectory } = settings();
  const postgres = databaseUrl ? null : await EmbeddedPostgres.start(stetDirectory, { share });
  const ownerUrl = databaseUrl ?? postgres?.ownerUrl ?? '';
  const close = async () => {
    await closeDatabase();
    await postgres?.stop();
  };
  try {
    if (postgres) await clearUnfinishedDemo(postgres);
    await prepareDatabase(ownerUrl, { renewPasswords: !share });
  } catch (error) {
    await close();
    throw error;
  }
  return { embedded: postgres !== null, close };
}

/**
 * Migrates, puts the roles in place, and points this process at them.
 * @param renewPasswords whether roles whose passwords come of another AUTH_SECRET are given new ones: whoever works
 * through them under the old is cut off, so only a start does that
 */
export async function prepareDatabase(ownerUrl: string, { renewPasswords = true } = {}): Promise<void> {
  const { authSecret, databaseRolePrefix } = settings();
  const roles = rolesFor(ownerUrl, databaseRolePrefix);
  await reach(ownerUrl);
  await ensureRoles(ownerUrl, roles, authSecret, { renewPasswords });
  await applyMigrations(ownerUrl);
  await migrateJobs(ownerUrl);
  await grantRights(ownerUrl, roles);
  await useDatabase(addressesOn(ownerUrl));
}

async function reach(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>('SHOW server_version_num');
    const oldest = 15;
    if (Number(rows[0]?.version) < oldest * 10_000) throw new DatabaseDown(`The database of DATABASE_URL is too old: Stet needs PostgreSQL ${oldest} or later.`);
  } catch (error) {
    throw explained(error, ownerUrl);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Says what is wrong without repeating the address, which holds a password. */
function explained(error: unknown, ownerUrl: string): unknown {
  const { host, pathname } = new URL(ownerUrl);
  const code = (error as { code?: string }).code ?? '';
  if (code === '28P01' || code === '28000') return new DatabaseDown(`The database at ${host} refuses the user or password of DATABASE_URL.`);
  if (code === '3D000') return new DatabaseDown(`There is no database "${pathname.slice(1)}" at ${host}: create it, or correct DATABASE_URL.`);
  if (error instanceof AggregateError || isDatabaseAway(error)) {
    return new DatabaseDown(`The database at ${host} does not answer: start it, or correct DATABASE_URL.`, true);
  }
  if (error instanceof DatabaseDown) return error;
  return new DatabaseDown(`The database at ${host} cannot be used as DATABASE_URL says: ${error instanceof Error ? error.message : String(error)}.`);
}
