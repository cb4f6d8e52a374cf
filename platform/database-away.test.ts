import { expect, test } from 'vitest';
import { isDatabaseAway } from './database';

const error = (more: object, message = 'It failed.') => Object.assign(new Error(message), more);

/** What Prisma throws of an error of its adapter, which says in the adapter's own words what the driver met. */
const throughPrisma = (cause: object) => error({ code: 'P2010', meta: { driverAdapterError: error({ cause }) } });

const prisma = ['P1000', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'];
const adapter = ['AuthenticationFailed', 'DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'];
const postgres = ['08000', '08003', '08006', '28P01', '53300', '57P01', '57P02', '57P03', '57P05'];
const system = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

test.each([...prisma, ...postgres, ...system])('an error of the code %s is a database that is away, whatever it was that failed of it', (code) => {
  expect(isDatabaseAway(error({ code }))).toBe(true);
  expect(isDatabaseAway(error({ cause: error({ cause: { code } }) }))).toBe(true);
});

test.each(adapter)('so is what the adapter calls %s', (kind) => expect(isDatabaseAway(throughPrisma({ kind }))).toBe(true));

test.each(['57P01', '08006'])('so is what the adapter has no word for but PostgreSQL’s, %s', (originalCode) => {
  expect(isDatabaseAway(throughPrisma({ kind: 'postgres', originalCode }))).toBe(true);
});

test.each([
  'Connection terminated unexpectedly',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Unable to start a transaction in the given time.',
  'Can\'t reach database server at 127.0.0.1',
  'Client has encountered a connection error and is not queryable',
])('so is what bears no code and says “%s”', (sentence) => {
  expect(isDatabaseAway(new Error(sentence))).toBe(true);
  expect(isDatabaseAway(throughPrisma({ message: sentence }))).toBe(true);
});

test.each(['P2002', '23505', '40P01', '57014', '42P01', 'EACCES', 'not P1001', ''])('an error of the code “%s” is not', (code) => {
  expect(isDatabaseAway(error({ code }))).toBe(false);
  expect(isDatabaseAway(throughPrisma({ kind: 'postgres', originalCode: code }))).toBe(false);
});
