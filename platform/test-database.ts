import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { PrismaClient } from '@/prisma/generated/client';
import { createDatabase, dropDatabase } from '../.ci/test-postgres';
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
  return openCopy(serverUrl, template, `${template}_${randomBytes(4).toString('hex')}`);
}

async function openCopy(serverUrl: string, template: string, name: string): Promise<TestDatabase> {
  const ownerUrl = await createDatabase(serverUrl, name, template);
  await useDatabase(addressesOn(ownerUrl));
  return {
    desk: deskDatabase(),
    site: siteDatabase(),
    ownerUrl,
    close: async () => {
      await closeDatabase();
      await dropDatabase(serverUrl, name);
    },
  };
}
