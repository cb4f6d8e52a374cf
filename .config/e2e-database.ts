import { openTestPostgres } from '../.ci/test-postgres';

/** One PostgreSQL server for all workers, each of which makes databases of its own on it. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await openTestPostgres();
  process.env.STET_TEST_SERVER = server.ownerUrl;
  return () => server.close('stet_e2e_');
}
