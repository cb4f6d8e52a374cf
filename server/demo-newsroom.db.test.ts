import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemoNewsroom } from '../prisma/seed/demo-newsroom';
import { openTestDatabase, type TestDatabase } from '../platform/test-database';
import { demoNewsroom } from './demo-newsroom';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

test('on any database but the embedded one the demo newsroom does not open, and leaves no people', async () => {
  await expect(demoNewsroom()).rejects.toThrow('The demo newsroom opens only in the embedded database.');
  await expect(openDemoNewsroom()).rejects.toThrow('The demo newsroom opens only in the embedded database.');
  expect(await database.desk.person.count()).toBe(0);
});
