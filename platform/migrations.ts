import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { openSchemaEngine } from './schema-engine';

export const migrationsFolder = path.resolve(import.meta.dirname, '../prisma/migrations');

/** Everything in the folder is ours to manage. */
export const everything = { externalTables: [], externalEnums: [] };

/** The migrations could not be applied; the message is for whoever starts Stet. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed';
}

/**
 * Applies what `prisma/migrations` holds and the database does not, in order, as `prisma migrate deploy` does.
 * Returns the names of those applied now. Processes starting together wait for one another.
 */
export async function applyMigrations(ownerUrl: string, folder = migrationsFolder): Promise<string[]> {
  const list = await readMigrations(folder);
  if (await isUpToDate(ownerUrl, list)) return [];
  // The engine does not close what it opens, and an open connection would keep the database from being copied.
  const pool = new pg.Pool({ connectionString: ownerUrl });
  const engine = await openSchemaEngine(new PrismaPg(pool));
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: list, filters: everything });
    return appliedMigrationNames;
  } catch (error) {
    throw new MigrationFailed(`The database could not be brought up to date. ${sentence(error)}`, { cause: error });
  } finally {
    engine.free();
    await pool.end();
  }
}

/** Reads a migrations folder as Prisma lays it out: `<time>_<name>/migration.sql` beside `migration_lock.toml`. */
export async function readMigrations(folder = migrationsFolder): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name): Promise<MigrationDirectory> => {
      const content = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: content } } };
    }),
  );
  const lock = await readFile(path.join(folder, 'migration_lock.toml'), 'utf8').catch(() => null);
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: lock },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

/** Spares the engine (a third of a second) where every migration has been applied. */
async function isUpToDate(ownerUrl: string, list: MigrationList): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const applied = new Set(rows.map((row) => row.name));
    return list.migrationDirectories.every((migration) => applied.has(migration.path));
  } catch (error) {
    const noSuchTable = '42P01';
    if ((error as { code?: string }).code === noSuchTable) return false;
    throw error;
  } finally {
    await client.end();
  }
}

function sentence(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').filter(Boolean).join(' ');
}
