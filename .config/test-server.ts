import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { createDatabase, openTestPostgres, type TestPostgres } from '../.ci/test-postgres';
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

type Opened = { server: TestPostgres; template: string };

/** Each project loads this module for itself, and all share what lies here. */
const shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('stet.test-server')] ??= {}) as { opened?: Promise<Opened>; closed?: Promise<void> };

/** One PostgreSQL server for all database tests, and on it one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, template } = await (shared.opened ??= open(project.config.env as Record<string, string>));
  project.provide('testServer', { ownerUrl: server.ownerUrl, template });
  return () => (shared.closed ??= server.close(template));
}

async function open(environment: Record<string, string>): Promise<Opened> {
  const [server] = await Promise.all([openTestPostgres(), generateClient()]);
  const template = `stet_test_${randomBytes(4).toString('hex')}`;
  try {
    await migrate(await createDatabase(server.ownerUrl, template), environment);
  } catch (error) {
    await server.close(template);
    throw error;
  }
  return { server, template };
}

async function migrate(url: string, { AUTH_SECRET = '', DATABASE_ROLE_PREFIX }: Record<string, string>): Promise<void> {
  const roles = rolesFor(url, DATABASE_ROLE_PREFIX);
  await ensureRoles(url, roles, AUTH_SECRET);
  await applyMigrations(url);
  await migrateJobs(url);
  await grantRights(url, roles);
}
