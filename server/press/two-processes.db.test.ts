import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { severableConnection, type SeverableConnection } from '@/.ci/severable-connection';
import { openWorld, type World } from '@/newsroom/testing/world';
import { addTopic } from '@/newsroom/topics/add-topic';
import { changeTopic } from '@/newsroom/topics/change-topic';
import { addresses } from '@/platform/database';
import { onPublicChange } from '@/platform/public-changes';
import { ChangeFollower } from './follow-changes';
import { KeptPages } from './kept-pages';
import { followToTheEnd } from './open-press';
import { Press } from './press';
import { read } from './testing/newsroom';

const topic = '/topics/border';

/** How far behind the command a process may be that did not take it, in milliseconds: see the decision. */
const bound = 1_000;

/** What a busy machine takes to connect and to render, in milliseconds. */
const slack = 1_000;

let world: World;
let cable: SeverableConnection;
let folder: string;
let topicId: string;
let renamed = 0;

beforeAll(async () => {
  world = await openWorld();
  cable = await severableConnection(addresses().site);
  folder = await mkdtemp(path.join(tmpdir(), 'stet-two-'));
  const added = await addTopic(world.daud, { id: crypto.randomUUID(), slug: 'border', name: 'Border' });
  if (!added.ok) throw new Error(added.refusal.sentence);
  topicId = added.value.id;
});

afterAll(async () => {
  await cable.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** A process as it runs: what stands at an address is the number of the last change that names it, as its own line to the database says. */
async function startProcess(where: string, connectionString: string) {
  /** Renderings stop here with what they have read, while there is such a promise. */
  const held: { until: Promise<void> | null; begun: () => void } = { until: null, begun: () => {} };
  const render = async (address: string) => {
    const line = new pg.Client({ connectionString, connectionTimeoutMillis: bound });
    line.on('error', () => undefined);
    try {
      await line.connect();
      const { rows } = await line.query<{ id: string }>('SELECT coalesce(max(id), 0)::text AS id FROM published.changes WHERE $1 = ANY (addresses)', [address]);
      held.begun();
      await held.until;
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(`<!doctype html><title>${rows[0]?.id}</title>`) };
    } finally {
      await line.end().catch(() => undefined);
    }
  };
  const press = new Press({ render, kept: new KeptPages(where, 'one'), memory: 10_000_000 });
  let heard = () => {};
  const follower = new ChangeFollower({
    connectionString,
    after: null,
    onChanges: (last, touched, first) => press.touch(last, touched, first),
    onConfirmed: (confirmed) => {
      if (confirmed) void press.retry();
      heard();
    },
  });
  await follower.start();
  /** Until it has heard of its database again, well or not. */
  const beat = () => new Promise<void>((done) => (heard = done));
  /** What a reader has from it; a page that has aged counts like any other. */
  const shows = async () => BigInt((await read(press, topic)).split(',')[0]?.replace('nothing', '0') ?? 0);
  return { press, follower, shows, beat, held, end: () => followToTheEnd(press, follower) };
}

async function rename(): Promise<bigint> {
  const changed = await changeTopic(world.daud, { topicId, name: `Border ${(renamed += 1)}` });
  if (!changed.ok) throw new Error(changed.refusal.sentence);
  return (await world.site.publicChange.aggregate({ _max: { id: true } }))._max.id ?? 0n;
}

const step = fc.constantFrom('publish', 'read here', 'read there', 'pull the cable', 'put it in');

test('whatever comes between, who took the command shows it as it answers, and the other within its bound, with a line that was dead too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      const where = await mkdtemp(path.join(folder, 'run-'));
      const here = await startProcess(where, addresses().site);
      const there = await startProcess(where, cable.url);
      onPublicChange(() => here.follower.catchUp());
      const seen = { here: 0n, there: 0n };
      const show = async (at: 'here' | 'there') => {
        const shown = await (at === 'here' ? here : there).shows();
        expect(shown, `nobody is led back ${at}`).toBeGreaterThanOrEqual(seen[at]);
        return (seen[at] = shown);
      };
      try {
        let newest = await rename();
        for (const each of [...steps, 'read there', 'publish'] as const) {
          if (each === 'publish') {
            newest = await rename();
            expect(await show('here'), 'as the command answers').toBeGreaterThanOrEqual(newest);
          } else if (each === 'pull the cable') cable.sever();
          else if (each === 'put it in') cable.mend();
          else await show(each === 'read here' ? 'here' : 'there');
        }
        cable.mend();
        const since = Date.now();
        while ((await show('there')) < newest && Date.now() - since < 10_000) await there.beat();
        expect(seen.there).toBeGreaterThanOrEqual(newest);
        expect(Date.now() - since, 'milliseconds behind').toBeLessThanOrEqual(bound + slack);
      } finally {
        cable.mend();
        onPublicChange(null);
        await Promise.all([here.end(), there.end()]);
      }
    }),
    { numRuns: 6 },
  );
}, 60_000);

test('a process that ends while it renders leaves nothing on a shared disk that was overtaken meanwhile', async () => {
  const where = await mkdtemp(path.join(folder, 'end-'));
  const here = await startProcess(where, addresses().site);
  const there = await startProcess(where, addresses().site);
  let letGo = () => {};
  there.held.until = new Promise((done) => (letGo = done));
  const begun = new Promise<void>((done) => (there.held.begun = done));
  const reading = there.shows();
  await begun;
  const ended = there.end();
  // Nobody is told: one of them asks, as it happens, and the other hears of it by nothing but its next question.
  const [change] = await world.desk.$queryRaw<{ id: bigint }[]>`INSERT INTO published.changes (at, addresses) VALUES (now(), ${['/', topic]}::text[]) RETURNING id`;
  const newest = change?.id ?? 0n;
  await here.follower.catchUp();
  letGo();
  await ended;
  expect(there.press.position(), 'nothing is left to be rendered').toBe(newest);
  await Promise.all([reading, here.end()]);
  expect(here.press.position()).toBe(newest);
  const again = await startProcess(where, addresses().site);
  expect(await again.shows()).toBe(newest);
  await again.end();
});
