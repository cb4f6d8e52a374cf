import { createHash } from 'node:crypto';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { deskDatabase } from '@/platform/database';
import { refuse } from '../refusal';
import { networkOf } from './network';

/** Seconds in which attempts are counted. */
const window = 15 * 60;

/** Attempts for one e-mail address, known or not, in a window. */
export const attemptsForEmail = 10;

/** Attempts from one network in a window: a newsroom may share one. */
export const attemptsFromNetwork = 60;

type Row = { points: number; expire: bigint | null };

/** What the library asks of a PostgreSQL client, answered by ours. Its rows hold times as numbers. */
const storeClient = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await deskDatabase().$queryRawUnsafe<Row[]>(text, ...values);
    return { rowCount: rows.length, rows: rows.map((row) => ({ ...row, expire: row.expire && Number(row.expire) })) };
  },
};

function limiter(keyPrefix: string, points: number): RateLimiterPostgres {
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

const byEmail = limiter('sign-in-email', attemptsForEmail);
const byPerson = limiter('password-person', attemptsForEmail);
const byNetwork = limiter('sign-in-network', attemptsFromNetwork);

/** The counters need to tell people apart, not to name them. */
function keyOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

/** Counts an attempt to sign in before it is made, and refuses with `too_many` when there were enough. */
export async function countSignIn(email: string, address: string): Promise<void> {
  await count(byNetwork, networkOf(address));
  await count(byEmail, email);
}

/** A right password shows that the earlier attempts for this address were slips; it counts against no network. */
export async function forgetSignIns(email: string, address: string): Promise<void> {
  await byEmail.delete(keyOf(email));
  await byNetwork.reward(keyOf(networkOf(address)));
}

/** The same for the present password of somebody signed in: at an open browser nobody guesses faster than at the door. */
export async function countPasswordCheck(personId: string): Promise<void> {
  await count(byPerson, personId);
}

async function count(counter: RateLimiterPostgres, value: string): Promise<void> {
  try {
    await counter.consume(keyOf(value));
  } catch (reason) {
    // The library rejects with an Error when the store failed and with its result when the limit is reached.
    if (reason instanceof Error) throw reason;
    refuse('too_many', 'There were too many attempts. Wait a quarter of an hour and try again.');
  }
}
