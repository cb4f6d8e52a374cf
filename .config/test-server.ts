import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { EmbeddedPostgres } from '../platform/embedded-postgres';
import { applyMigrations } from '../platform/migrations';
import { ensureRoles, grantRights, rolesFor } from '../platform/roles';
import { generateClient } from '../server/generated-client';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server whose owner may create databases, and on it one migrated database to copy. */
    testServer: { ownerUrl: string; template: string };
  }
}

/**
 * One PostgreSQL server for all database tests: the one of DATABASE_URL, or an embedded one in a folder of its own.
 * On it, one migrated database that every test file gets a copy of.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server] = await Promise.all([openTestServer(), generateClient()]);
  const template = `stet_test_${randomBytes(4).toString('hex')}`;
  const url = new URL(server.ownerUrl);
  url.pathname = `/${template}`;
  await onServer(server.ownerUrl, [`CREATE DATABASE ${template}`]);
  const { AUTH_SECRET = '', DATABASE_ROLE_PREFIX } = project.config.env as Record<string, string>;
  const roles = rolesFor(url.href, DATABASE_ROLE_PREFIX);
  await ensureRoles(url.href, roles, AUTH_SECRET);
  await applyMigrations(url.href);
  await grantRights(url.href, roles);
  project.provide('testServer', { ownerUrl: server.ownerUrl, template });
  return async () => {
    await server.close(template);
  };
}

/** Opens the server the tests work on; `close` leaves nothing of them behind. */
async function openTestServer(): Promise<{ ownerUrl: string; close(template: string): Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) return { ownerUrl: given, close: (template) => dropAll(given, template) };
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-test-'));
  const postgres = await EmbeddedPostgres.start(folder, { durable: false });
  return {
    ownerUrl: postgres.ownerUrl,
    close: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function dropAll(ownerUrl: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [template]);
  await client.end();
  await onServer(ownerUrl, rows.map(({ name }) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

async function onServer(ownerUrl: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
