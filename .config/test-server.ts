import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { createTemplate, openTestPostgres, type TestPostgres } from '../.ci/test-postgres';
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
    const { AUTH_SECRET: authSecret = '', DATABASE_ROLE_PREFIX: rolePrefix = '' } = environment;
    await createTemplate(server.ownerUrl, template, { authSecret, rolePrefix });
  } catch (error) {
    await server.close(template);
    throw error;
  }
  return { server, template };
}
