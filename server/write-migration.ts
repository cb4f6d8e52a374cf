import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils';
import type { SchemaContainer } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { EmbeddedPostgres } from '../platform/embedded-postgres';
import { everything, migrationsFolder, readMigrations } from '../platform/migrations';
import { openSchemaEngine } from '../platform/schema-engine';

const schemaFolder = path.resolve(import.meta.dirname, '../prisma');

/** `npm run db:diff -- <name>`: writes the migration that leads from `prisma/migrations` to the Prisma schema. */
async function main(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error('Name the migration in lower case: npm run db:diff -- add_sections');
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-shadow-'));
  const postgres = await EmbeddedPostgres.start(folder, { durable: false });
  try {
    const script = await difference(postgres.ownerUrl);
    if (!script) {
      console.log('The migrations already lead to the schema: nothing to write.');
      return;
    }
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const target = path.join(migrationsFolder, `${time}_${name}`);
    await mkdir(target, { recursive: true });
    await writeFile(path.join(target, 'migration.sql'), script);
    await writeFile(path.join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
    console.log(`Wrote ${path.relative(process.cwd(), target)}/migration.sql`);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function difference(ownerUrl: string): Promise<string | null> {
  const migrations = await readMigrations();
  const engine = await openSchemaEngine(new ShadowedPostgres({ connectionString: ownerUrl }));
  try {
    const { stdout } = await engine.diff({
      from: migrations.migrationDirectories.length ? { tag: 'migrations', ...migrations } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: await schemaFiles() },
      script: true,
      exitCode: null,
      filters: everything,
    });
    return !stdout || stdout.includes('This is an empty migration') ? null : stdout;
  } finally {
    engine.free();
  }
}

/** The server lives for this one command, so its shadow database need not be dropped while connections to it are open. */
class ShadowedPostgres extends PrismaPg {
  constructor(private readonly server: pg.PoolConfig & { connectionString: string }) {
    super(server);
  }

  override async connectToShadowDb(): ReturnType<PrismaPg['connectToShadowDb']> {
    const client = new pg.Client(this.server);
    await client.connect();
    await client.query('CREATE DATABASE shadow');
    await client.end();
    const url = new URL(this.server.connectionString);
    url.pathname = '/shadow';
    const shadow = await new PrismaPg({ connectionString: url.href }).connect();
    return Object.assign(shadow, { queryRaw: withOneByteColumns(shadow.queryRaw.bind(shadow)) });
  }
}

/** The engine reads three columns of PostgreSQL's one-byte type "char", for which the adapter has no name. */
function withOneByteColumns(ask: Ask): Ask {
  return async (query) => {
    const sql = query.sql
      .replaceAll('constr.contype AS', 'constr.contype::text AS')
      .replaceAll(/\bcon\.(conf(?:del|upd)type)/g, 'con.$1::text AS $1');
    const answer = await ask({ ...query, sql });
    for (const name of ['constraint_type', 'confdeltype', 'confupdtype']) {
      const column = answer.columnNames.indexOf(name);
      if (column >= 0) answer.columnTypes[column] = ColumnTypeEnum.Character;
    }
    return answer;
  };
}

type Ask = (query: SqlQuery) => Promise<SqlResultSet>;

async function schemaFiles(): Promise<SchemaContainer[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(schemaFolder, name);
      return { path: file, content: await readFile(file, 'utf8') };
    }),
  );
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
