import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '@/newsroom/testing/world';
import { deskDatabase } from './database';
import { statementNames } from './statement-names';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('A connection prepares a statement once, whatever its values', async () => {
  const prepared = await deskDatabase().$transaction(async (db) => {
    for (const edition of [1, 2]) await db.$queryRaw`SELECT ${edition}::integer AS edition`;
    return db.$queryRaw<{ uses: bigint }[]>`
      SELECT generic_plans + custom_plans AS uses FROM pg_prepared_statements WHERE statement LIKE '%AS edition'`;
  });
  expect(prepared).toEqual([{ uses: 2n }]);
});

test('The same words have one name; when there are enough, what is new goes unnamed', () => {
  const nameOf = statementNames();
  const first = nameOf({ sql: 'SELECT 0' });
  expect(nameOf({ sql: 'SELECT 0' })).toBe(first);
  const names = Array.from({ length: 500 }, (_, n) => nameOf({ sql: `SELECT ${n}` }));
  expect(new Set(names).size).toBe(500);
  expect(names).not.toContain('');
  expect(nameOf({ sql: 'SELECT 500' })).toBe('');
  expect(nameOf({ sql: 'SELECT 0' })).toBe(first);
});
