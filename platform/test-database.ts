import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { PrismaClient } from '@/prisma/generated/client';
import { addressesOn, closeDatabase, deskDatabase, siteDatabase, useDatabase } from './database';

export type TestDatabase = {
  desk: PrismaClient;
  site: PrismaClient;
  /** For a look, or a deed, that neither role is allowed. */
  ownerUrl: string;
  close(): Promise<void>;
};

/**
 * An empty, migrated database of this test file's own; `deskDatabase()` and `siteDatabase()` lead to it.
 * Open it in `beforeAll`, close it in `afterAll`.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { ownerUrl: serverUrl, template } = inject('testServer');
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await useDatabase(addressesOn(url.href));
  return {
    desk: deskDatabase(),
    site: siteDatabase(),
    ownerUrl: url.href,
    close: async () => {
      await closeDatabase();
      await onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
