import { randomBytes } from 'node:crypto';
import { openTestPostgres } from '../.ci/test-postgres';

/** One PostgreSQL server for all workers, each of which makes databases of its own on it. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await openTestPostgres();
  const prefix = `stet_e2e_${randomBytes(3).toString('hex')}`;
  Object.assign(process.env, { STET_TEST_SERVER: server.ownerUrl, STET_TEST_PREFIX: prefix });
  return () => server.close(prefix);
}
