import { setTimeout as after } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/prisma/generated/client';
import { roleUrl, rolesFor } from './roles';
import { settings } from './settings';
import { statementNames } from './statement-names';

type Addresses = { desk: string; site: string };
type Kept = {
  addresses?: Addresses;
  desk?: PrismaClient;
  site?: PrismaClient;
  names?: Partial<Record<keyof Addresses, ReturnType<typeof statementNames>>>;
};

/** One for each process: the server and the framework's bundles each load this module, and share what lies here. */
const kept = ((globalThis as Record<symbol, unknown>)[Symbol.for('stet.database')] ??= {}) as Kept;

/** The newsroom's own connections, as a role that may read and write both schemas and change nothing append-only. */
export function deskDatabase(): PrismaClient {
  return (kept.desk ??= open('desk', 'stet desk'));
}

/** The public site's connections, as a role that can read schema `published` and nothing else. */
export function siteDatabase(): PrismaClient {
  return (kept.site ??= open('site', 'stet site'));
}

/** The addresses of both roles on the owner's database. */
export function addressesOn(ownerUrl: string): Addresses {
  const { authSecret, databaseRolePrefix } = settings();
  const roles = rolesFor(ownerUrl, databaseRolePrefix);
  return { desk: roleUrl(ownerUrl, roles.desk, authSecret), site: roleUrl(ownerUrl, roles.site, authSecret) };
}

/** Where this process's connections lead. */
export function addresses(): Addresses {
  const { databaseUrl } = settings();
  if (!kept.addresses && databaseUrl) kept.addresses = addressesOn(databaseUrl);
  if (!kept.addresses) throw new Error('No database has been opened in this process.');
  return kept.addresses;
}

/** Points this process at a database; connections are made when first used. */
export async function useDatabase(chosen: Addresses): Promise<void> {
  await closeDatabase();
  kept.addresses = chosen;
  // No connection is left that has prepared anything.
  kept.names = {};
}

/** How long connections may take to close, in milliseconds. */
const longestClosing = 5_000;

/**
 * Closes what is open. Who asks again is connected again, to where this process is pointed by then. What the database keeps
 * waiting, behind somebody's lock for example, is not waited for.
 */
export async function closeDatabase(): Promise<void> {
  const closed = Promise.all([kept.desk, kept.site].map((client) => client?.$disconnect()));
  await Promise.race([closed, after(longestClosing, undefined, { ref: false })]);
}

/** Whether an error says that the database cannot be reached just now, rather than that a query was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  return says(error, awayWords, awaySentences);
}

/** Whether an error says that the database ended a transaction because others crossed it: done again, it may well succeed. */
export function isCrossed(error: unknown): boolean {
  return says(error, crossedWords);
}

/** Whether an error, or what caused it, goes by one of these names or speaks in one of these sentences. */
function says(error: unknown, words: RegExp, sentences?: RegExp): boolean {
  for (let each = error; each instanceof Error || isObject(each); each = (each as { cause?: unknown }).cause) {
    const { code, kind, originalCode, message, meta } = each as Record<string, unknown>;
    if ([code, kind, originalCode].some((word) => typeof word === 'string' && words.test(word))) return true;
    if (typeof message === 'string' && sentences?.test(message)) return true;
    if (isObject(meta) && says(meta.driverAdapterError, words, sentences)) return true;
  }
  return false;
}

/** Whether an error says that somebody held a lock for longer than anybody here waits for one. */
export function isLockedOut(error: unknown): boolean {
  return says(error, lockedWords);
}

/** Whether an error says that something unique is there already. */
export function isTaken(error: unknown): boolean {
  return says(error, takenWords);
}

/** A violated unique constraint, in Prisma's and PostgreSQL's words. */
const takenWords = /^(P2002|23505)$/;

/** PostgreSQL's “lock_not_available”. */
const lockedWords = /^55P03$/;

/** A deadlock or a conflict of serialisation, in Prisma's, the adapter's and PostgreSQL's words. */
const crossedWords = /^(P2034|TransactionWriteConflict|40P01|40001)$/;

/**
 * Prisma's codes, the adapter's kinds, PostgreSQL's classes 08 and 57P, and the system's names for a dead socket. A refused
 * password is among them: another process was started with another AUTH_SECRET, and no query of this one is wrong.
 */
const awayWords =
  /^(28P01|P1000|AuthenticationFailed|P1001|P1002|P1008|P1017|P2024|P2037|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|08...|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

const awaySentences =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Unable to start a transaction in the given time|Can't reach database server|not queryable/i;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * How long anybody waits for a lock, in milliseconds. Shorter than a transaction may last: Prisma gives one up without
 * its connection, which would stay with whoever waits until the lock goes, and a pool has few.
 */
const longestWait = 10_000;

/** One client for each role serves every database that the process is pointed at: what it made of a query holds in all. */
function open(role: keyof Addresses, name: string): PrismaClient {
  const pool = {
    get connectionString() {
      return addresses()[role];
    },
    application_name: name,
    max: 10,
    // What is asked at once goes out at once, instead of each question waiting for the answer before it.
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    lock_timeout: longestWait,
    // Connecting is slow where the machine is busy, so what is open stays open for a while.
    idleTimeoutMillis: 300_000,
    keepAlive: true,
  };
  // Without a listener an idle connection that dies would end the process; the next query says what is wrong.
  const adapter = new PrismaPg(pool, {
    onPoolError: () => undefined,
    statementNameGenerator: (statement) => ((kept.names ??= {})[role] ??= statementNames())(statement),
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } });
}
