import { createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asksNoPassword } from '../.ci/test-postgres';
import { severableConnection, type SeverableConnection } from '../.ci/severable-connection';
import { addressesOn, deskDatabase, isDatabaseAway, useDatabase } from './database';
import { openTestDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
let cable: SeverableConnection;

beforeAll(async () => {
  database = await openTestDatabase();
  cable = await severableConnection(database.ownerUrl);
  await useDatabase(addressesOn(cable.url));
});

afterAll(async () => {
  await database.close();
  await cable.close();
});

const query = () => deskDatabase().$queryRaw`SELECT 1`;
const transaction = () => deskDatabase().$transaction(async (db) => db.person.count());

/** What a promise was rejected with. */
async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}

test('a database that goes away is told from a query that is wrong, and is used again when it is back', async () => {
  await query();
  cable.sever();
  for (const attempt of [query, transaction, query, transaction]) {
    expect(isDatabaseAway(await errorOf(attempt()))).toBe(true);
  }
  cable.mend();
  await query();
  await transaction();
});

test('a connection that dies in the middle of a transaction is a database that is away', async () => {
  const interrupted = deskDatabase().$transaction(async (db) => {
    await db.person.count();
    cable.sever();
    await db.person.count();
  });
  expect(isDatabaseAway(await errorOf(interrupted))).toBe(true);
  cable.mend();
});

test('a host that takes a connection and says nothing is a database that is away', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const client = new pg.Client({ host: '127.0.0.1', port, connectionTimeoutMillis: 20 });
  client.on('error', () => undefined);
  expect(isDatabaseAway(await errorOf(client.connect()))).toBe(true);
  silent.close();
});

test('a database whose roles were given other passwords by another process is away, until this one is started anew', async ({ skip }) => {
  skip(await asksNoPassword(database.ownerUrl), 'This server asks nobody for a password.');
  const { desk, site } = addressesOn(database.ownerUrl);
  await useDatabase({ desk: Object.assign(new URL(desk), { password: 'former' }).href, site });
  for (const attempt of [query, transaction]) expect(isDatabaseAway(await errorOf(attempt()))).toBe(true);
  await useDatabase({ desk, site });
});

test('our own mistakes are not the database being away', async () => {
  expect(isDatabaseAway(await errorOf(deskDatabase().$queryRaw`SELECT nonsense`))).toBe(false);
  expect(isDatabaseAway(await errorOf(deskDatabase().auditEvent.deleteMany()))).toBe(false);
  expect(isDatabaseAway(new Error('no'))).toBe(false);
  expect(isDatabaseAway(null)).toBe(false);
});
