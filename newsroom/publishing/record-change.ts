import { publicChangesChannel } from '@/platform/public-changes';
import type { Transaction } from '../transaction';

/**
 * Writes down which public addresses the transaction changes, and has PostgreSQL tell every process when it commits.
 * Call it under the lock of the audit chain, so that ids come in the order in which changes become true: whoever has
 * seen one has seen all before it.
 */
export async function recordChange(db: Transaction, at: Date, addresses: ReadonlySet<string>): Promise<void> {
  await db.$executeRaw`
    WITH change AS (INSERT INTO published.changes (at, addresses) VALUES (${at}::timestamptz, ${[...addresses]}::text[]) RETURNING id)
    SELECT pg_notify(${publicChangesChannel}, id::text) FROM change`;
}
