import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresses } from './database';
import { enqueue } from './jobs';
import { openTestDatabase, type TestDatabase } from './test-database';
import { workOnJobs } from './work-on-jobs';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(async () => {
  await database.close();
});

describe('work that is left for later', () => {
  test('is done once, by one of the processes that share it, and has gone from the queue', async () => {
    const seen: (string | null | undefined)[] = [];
    const handlers = { look: async ({ id }: Record<string, string | null>) => void seen.push(id) };
    const workers = [workOnJobs(addresses().desk, handlers), workOnJobs(addresses().desk, handlers)];
    const ids = Array.from({ length: 8 }, () => randomUUID());
    for (const id of ids) await enqueue(database.desk, 'look', { id });
    await expect.poll(() => seen.length, { timeout: 20_000 }).toBe(ids.length);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(await waiting()).toBe(0);
  });

  test('is never done when what made it necessary was rolled back', async () => {
    await database.desk
      .$transaction(async (db) => {
        await enqueue(db, 'look', { id: randomUUID() });
        throw new Error('It did not happen.');
      })
      .catch(() => undefined);
    expect(await waiting()).toBe(0);
  });

  test('takes the place of what waits under the same key', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    await enqueue(database.desk, 'look', { id: 'first' }, { runAt: tomorrow, key: 'one' });
    await enqueue(database.desk, 'look', { id: 'second' }, { runAt: tomorrow, key: 'one' });
    expect(await waiting()).toBe(1);
  });

  test('may come up by itself, at its hours, in whichever process is there', async () => {
    const worker = workOnJobs(addresses().desk, { look: async () => undefined }, '10 3 * * * look ?max=1');
    await expect.poll(() => database.desk.$queryRaw`SELECT identifier FROM graphile_worker._private_known_crontabs`, { timeout: 20_000 }).toEqual([{ identifier: 'look' }]);
    await worker.stop();
  });

  test('is nothing that the public site could see', async () => {
    await expect(database.site.$queryRaw`SELECT 1 FROM graphile_worker.jobs`).rejects.toThrow(/permission denied/);
  });
});

async function waiting(): Promise<number> {
  const [row] = await database.desk.$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count FROM graphile_worker.jobs`;
  return Number(row?.count);
}
