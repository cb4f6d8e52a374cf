import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { createDatabase, openTestPostgres } from '../.ci/test-postgres';
import { migrateJobs } from '../platform/jobs';
import { applyMigrations } from '../platform/migrations';
import { ensureRoles, grantRights, rolesFor } from '../platform/roles';
import { generateClient } from '../server/generated-client';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server whose owner may create databases, and on it one migrated database to copy. */
    testServer: { ownerUrl: string; template: string };
  }
}

/** One PostgreSQL server for all database tests, and on it one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server] = await Promise.all([openTestPostgres(), generateClient()]);
  const template = `stet_test_${randomBytes(4).toString('hex')}`;
  try {
    await migrate(await createDatabase(server.ownerUrl, template), project.config.env as Record<string, string>);
  } catch (error) {
    await server.close(template);
    throw error;
  }
  project.provide('testServer', { ownerUrl: server.ownerUrl, template });
  return () => server.close(template);
}

async function migrate(url: string, { AUTH_SECRET = '', DATABASE_ROLE_PREFIX }: Record<string, string>): Promise<void> {
  const roles = rolesFor(url, DATABASE_ROLE_PREFIX);
  await ensureRoles(url, roles, AUTH_SECRET);
  await applyMigrations(url);
  await migrateJobs(url);
  await grantRights(url, roles);
}
