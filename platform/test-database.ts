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
  /** Another one, as this one is now. This process is pointed at it, and uses this one no more than to copy it again. */
  copy(): Promise<TestDatabase>;
  close(): Promise<void>;
};

/**
 * An empty, migrated database of this test file's own; `deskDatabase()` and `siteDatabase()` lead to it.
 * Open it in `beforeAll`, close it in `afterAll`.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { ownerUrl: serverUrl, template } = inject('testServer');
  return openCopy(serverUrl, template);
}

async function openCopy(serverUrl: string, original: string): Promise<TestDatabase> {
  const name = `${inject('testServer').template}_${randomBytes(4).toString('hex')}`;
  await closeDatabase();
  const ownerUrl = await createDatabase(serverUrl, name, original);
  await useDatabase(addressesOn(ownerUrl));
  return {
    desk: deskDatabase(),
    site: siteDatabase(),
    ownerUrl,
    copy: () => openCopy(serverUrl, name),
    close: async () => {
      await closeDatabase();
      await dropDatabase(serverUrl, name);
    },
  };
}
