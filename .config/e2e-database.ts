import { randomBytes } from 'node:crypto';
import { testRolePrefix } from '../.ci/e2e-server';
import { createTemplate, openTestPostgres } from '../.ci/test-postgres';
import { testSecret } from '../.ci/test-secret';

/** One PostgreSQL server for all workers, and on it one migrated database of which each newsroom gets a copy. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await openTestPostgres();
  const prefix = `stet_e2e_${randomBytes(3).toString('hex')}`;
  try {
    await createTemplate(server.ownerUrl, prefix, { authSecret: testSecret, rolePrefix: testRolePrefix });
  } catch (error) {
    await server.close(prefix);
    throw error;
  }
  Object.assign(process.env, { STET_TEST_SERVER: server.ownerUrl, STET_TEST_TEMPLATE: prefix });
  return () => server.close(prefix);
}
