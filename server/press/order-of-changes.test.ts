import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeptPages } from './kept-pages';
import { Press } from './press';
import { Newsroom, read, story } from './testing/newsroom';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-press-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('whatever the order of publishing, telling and reading, nobody reads what was older when they asked than what was told', async () => {
  const addresses = [story, '/', '/sections/world'];
  const some = fc.subarray(addresses, { minLength: 1 });
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), at: fc.constantFrom(...addresses) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const), at: some, heard: fc.boolean() }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('finish a rendering' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('fail' as const), on: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), fc.boolean(), fc.scheduler(), async (steps, keepsOnDisk, scheduler) => {
      const room = new Newsroom();
      const where = await mkdtemp(path.join(folder, 'run-'));
      const open = () =>
        new Press({
          // Failing takes its turn like everything else.
          render: async (address) => {
            const outcome = room.render(address).then((rendering) => ({ rendering }), (error: unknown) => ({ error }));
            const due = await scheduler.schedule(outcome, `render ${address}`);
            if ('error' in due) throw due.error;
            return due.rendering;
          },
          kept: keepsOnDisk ? new KeptPages(where, 'one') : null,
          memory: 10_000_000,
        });
      let press = open();
      const untold: { id: bigint; at: string[] }[] = [];
      const told = new Map<string, bigint>();
      const everything: Promise<unknown>[] = [];
      for (const each of steps) {
        if (each.do === 'publish') {
          untold.push({ id: room.change(...each.at), at: each.at });
          // What is not heard of at once is heard of with the next change.
          for (const { id, at: named } of each.heard ? untold.splice(0) : []) {
            everything.push(press.touch(id, named));
            for (const address of named) told.set(address, id);
          }
        }
        if (each.do === 'fail') room.down = each.on;
        if (each.do === 'restart' && untold.length === 0) {
          const position = press.position();
          press = open();
          await press.touch(position, []);
          // What came after the position is told again, as the database would.
          for (const [address, id] of told) if (id > position) everything.push(press.touch(id, [address]));
        }
        if (each.do === 'read') {
          const expected = told.get(each.at) ?? 0n;
          everything.push(
            read(press, each.at).then((seen) => {
              if (seen === 'nothing' || seen.endsWith('aged')) return;
              expect(BigInt(seen)).toBeGreaterThanOrEqual(expected);
            }),
          );
        }
        if (each.do === 'finish a rendering' && scheduler.count() > 0) await scheduler.waitOne();
        // Whatever can go on without a rendering does.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await scheduler.waitFor(Promise.all(everything));
      room.down = false;
      for (const address of addresses) {
        const last = press.touch(room.change(address), [address]);
        await scheduler.waitFor(last);
        expect(await scheduler.waitFor(read(press, address))).toBe(String(room.changes));
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
