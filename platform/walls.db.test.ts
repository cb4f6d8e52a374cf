import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOn } from './database';
import { appendOnlyTables } from './roles';
import { openTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
let desk: pg.Client;
let site: pg.Client;

beforeAll(async () => {
  database = await openTestDatabase();
  const addresses = addressesOn(database.ownerUrl);
  desk = new pg.Client({ connectionString: addresses.desk });
  site = new pg.Client({ connectionString: addresses.site });
  await Promise.all([desk.connect(), site.connect()]);
});

afterAll(async () => {
  await Promise.all([desk.end(), site.end()]);
  await database.close();
});

async function tablesOf(schema: string): Promise<string[]> {
  const { rows } = await desk.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = $1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

const denied = /permission denied/;

describe('the public site', () => {
  test('reads every table of what is published', async () => {
    for (const table of await tablesOf('published')) await site.query(`SELECT * FROM ${table} LIMIT 1`);
  });

  test('can read no table of the desk', async () => {
    const tables = await tablesOf('desk');
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) await expect(site.query(`SELECT 1 FROM ${table}`), table).rejects.toThrow(denied);
  });

  test('can write nothing, anywhere', async () => {
    for (const table of [...(await tablesOf('published')), ...(await tablesOf('desk'))]) {
      await expect(site.query(`DELETE FROM ${table}`), table).rejects.toThrow(denied);
      await expect(site.query(`INSERT INTO ${table} DEFAULT VALUES`), table).rejects.toThrow(denied);
    }
    await expect(site.query('CREATE TABLE published.graffiti ()')).rejects.toThrow(denied);
  });

  test('cannot become the desk', async () => {
    await expect(site.query('SET ROLE stet_test_desk')).rejects.toThrow(denied);
  });
});

describe('the application', () => {
  test.each(Object.entries(appendOnlyTables).flatMap(([schema, tables]) => tables.map((table) => `${schema}.${table}`)))(
    'reads %s and can neither change, delete nor empty it',
    async (table) => {
      await desk.query(`SELECT * FROM ${table} LIMIT 1`);
      const { rows } = await desk.query<{ name: string }>(
        `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 LIMIT 1`,
        [table],
      );
      const column = rows[0]?.name;
      await expect(desk.query(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow(denied);
      await expect(desk.query(`DELETE FROM ${table}`)).rejects.toThrow(denied);
      await expect(desk.query(`TRUNCATE ${table}`)).rejects.toThrow(denied);
    },
  );

  // By name, so that a table taken off the list is missed.
  test.each(['desk.audit_events', 'desk.revisions', 'desk.custody_events', 'desk.claim_assessments', 'published.publications', 'published.corrections'])(
    'never rewrites %s, which is evidence of what was done',
    async (table) => {
      const { rows } = await desk.query(`SELECT has_table_privilege($1, 'DELETE, TRUNCATE') OR has_any_column_privilege($1, 'UPDATE') AS may`, [table]);
      expect(rows).toEqual([{ may: false }]);
    },
  );

  test('cannot change the shape of the database', async () => {
    await expect(desk.query('CREATE TABLE desk.side_door ()')).rejects.toThrow(denied);
    await expect(desk.query('DROP TABLE desk.audit_events')).rejects.toThrow(/must be owner/);
    await expect(desk.query('ALTER TABLE desk.audit_events DISABLE TRIGGER ALL')).rejects.toThrow(/must be owner/);
  });

  test('is what Prisma is given', async () => {
    const [name] = await database.desk.$queryRaw<{ role: string }[]>`SELECT current_user::text AS role`;
    const [other] = await database.site.$queryRaw<{ role: string }[]>`SELECT current_user::text AS role`;
    expect([name?.role, other?.role]).toEqual(['stet_test_desk', 'stet_test_site']);
  });
});
