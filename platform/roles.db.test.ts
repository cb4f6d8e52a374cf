import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject, test } from 'vitest';
import { createDatabase, dropDatabase } from '../.ci/test-postgres';
import { ensureRoles, roleUrl, rolesFor } from './roles';

const secret = 'a secret for tests, where nothing is secret';
const prefix = `stet_roles_${randomBytes(4).toString('hex')}`;
const names = Array.from({ length: 6 }, (_, index) => `${prefix}_${index}`);

afterAll(async () => {
  const { ownerUrl } = inject('testServer');
  for (const name of names) await dropDatabase(ownerUrl, name);
  await query(ownerUrl, `DROP ROLE IF EXISTS ${prefix}_desk, ${prefix}_site`);
});

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

test('several newsrooms that start for the first time at once on one server share the roles that they make', async () => {
  const urls = await Promise.all(names.map((name) => createDatabase(inject('testServer').ownerUrl, name)));
  await Promise.all(urls.map((url) => ensureRoles(url, rolesFor(url, prefix), secret)));
  for (const url of urls) {
    for (const role of Object.values(rolesFor(url, prefix))) await query(roleUrl(url, role, secret), 'SELECT 1');
  }
});
