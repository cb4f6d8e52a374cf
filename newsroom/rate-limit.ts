import { createHash } from 'node:crypto';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { deskDatabase } from '@/platform/database';
import { refuse } from './refusal';

/** Seconds in which attempts are counted. */
const window = 15 * 60;

type Row = { points: number; expire: bigint | null };

/** What the library asks of a PostgreSQL client, answered by ours. Its rows hold times as numbers. */
const storeClient = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await deskDatabase().$queryRawUnsafe<Row[]>(text, ...values);
    return { rowCount: rows.length, rows: rows.map((row) => ({ ...row, expire: row.expire && Number(row.expire) })) };
  },
};

/** Counts attempts of one kind, `points` of them in a quarter of an hour. */
export function limiter(keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient,
    storeType: 'client',
    schemaName: 'desk',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix,
    points,
    duration: window,
  });
}

/** The counters need to tell people apart, not to name them. */
export function keyOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

/** Counts one attempt, and refuses with `too_many` when there were enough. */
export async function countAttempt(counter: RateLimiterPostgres, value: string, sentence: string): Promise<void> {
  try {
    await counter.consume(keyOf(value));
  } catch (reason) {
    // The library rejects with an Error when the store failed and with its result when the limit is reached.
    if (reason instanceof Error) throw reason;
    refuse('too_many', sentence);
  }
}

/** How many attempts are counted at this moment. */
export async function countedAttempts(counter: RateLimiterPostgres, value: string): Promise<number> {
  return (await counter.get(keyOf(value)))?.consumedPoints ?? 0;
}
