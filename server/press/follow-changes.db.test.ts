import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { severableConnection, type SeverableConnection } from '@/.ci/severable-connection';
import { addTopic } from '@/newsroom/topics/add-topic';
import { changeTopic } from '@/newsroom/topics/change-topic';
import { openWorld, type World } from '@/newsroom/testing/world';
import { addresses, useDatabase } from '@/platform/database';
import { onPublicChange } from '@/platform/public-changes';
import { ChangeFollower } from './follow-changes';
import { KeptPages } from './kept-pages';
import { whereToGoOn } from './open-press';

let world: World;
let cable: SeverableConnection;
let topicId: string;
const open: ChangeFollower[] = [];

beforeAll(async () => {
  world = await openWorld();
  cable = await severableConnection(addresses().site);
  const added = await addTopic(world.daud, { id: crypto.randomUUID(), slug: 'border', name: 'Border' });
  if (!added.ok) throw new Error(added.refusal.sentence);
  topicId = added.value.id;
});

afterEach(async () => {
  onPublicChange(null);
  await Promise.all(open.splice(0).map((follower) => follower.stop()));
});

afterAll(async () => {
  await cable.close();
  await world.close();
});

/** A process that follows, and what it has heard. */
async function process(after: bigint | null = null) {
  const heard: { last: bigint; addresses: string[]; first: string[] }[] = [];
  const waiting: (() => void)[] = [];
  const confirmed: boolean[] = [];
  const follower = new ChangeFollower({
    connectionString: cable.url,
    after,
    onChanges: async (last, touched, first) => {
      heard.push({ last, addresses: touched, first });
      for (const go of waiting.splice(0)) go();
    },
    onConfirmed: (is) => {
      if (confirmed.at(-1) !== is) confirmed.push(is);
      for (const go of waiting.splice(0)) go();
    },
  });
  open.push(follower);
  await follower.start();
  const begun = heard.length;
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise<void>((go) => waiting.push(go));
  };
  return {
    follower,
    heard,
    confirmed,
    until,
    /** What it heard of since it began. */
    touched: () => heard.slice(begun).flatMap((each) => each.addresses),
  };
}

async function rename(name: string): Promise<void> {
  const changed = await changeTopic(world.daud, { topicId, name });
  if (!changed.ok) throw new Error(changed.refusal.sentence);
}

test('Every process hears of a change when it becomes true, with the addresses that it names', async () => {
  const [one, other] = [await process(), await process()];
  await rename('Borders');
  await Promise.all([one, other].map(({ until, touched }) => until(() => touched().includes('/topics/border'))));
  expect(one.heard.at(-1)?.last).toBe(other.heard.at(-1)?.last);
});

test('The process that took the command has followed when the command answers', async () => {
  const own = await process();
  onPublicChange(() => own.follower.catchUp());
  await rename('Crossings');
  expect(own.touched()).toContain('/topics/border');
});

test('Whoever asks while pages follow what another reading found waits for them too', async () => {
  let finish = () => {};
  const pages = new Promise<void>((done) => (finish = done));
  let heard = () => {};
  const begun = new Promise<void>((go) => (heard = go));
  let read: (() => void) | undefined;
  let hasBegun = false;
  const follower = new ChangeFollower({
    connectionString: cable.url,
    after: null,
    onChanges: () => {
      if (!hasBegun) return Promise.resolve();
      heard();
      return pages;
    },
    onConfirmed: () => read?.(),
  });
  open.push(follower);
  await follower.start();
  hasBegun = true;
  await rename('Frontier');
  await begun;
  let followed = false;
  const asked = follower.catchUp().then(() => (followed = true));
  // The reading that was asked for, and the next beat: the one that found the change is done.
  for (const _ of [1, 2]) await new Promise<void>((done) => (read = done));
  await new Promise(setImmediate);
  expect(followed).toBe(false);
  finish();
  await asked;
});

test('A command that was refused tells nobody anything', async () => {
  const own = await process();
  onPublicChange(() => own.follower.catchUp());
  const refused = await changeTopic(world.mina, { topicId, name: 'Frontiers' });
  expect(refused.ok).toBe(false);
  await own.follower.catchUp();
  expect(own.touched()).toEqual([]);
});

test('What was missed while the line was dead is heard when it is back, once', async () => {
  const far = await process();
  cable.sever();
  await far.until(() => far.confirmed.at(-1) === false);
  await rename('Posts');
  await rename('Border posts');
  expect(far.touched()).toEqual([]);
  cable.mend();
  await far.until(() => far.confirmed.at(-1) === true);
  expect(far.touched().filter((address) => address === '/topics/border')).toHaveLength(1);
  expect(far.heard.at(-1)?.first, 'what each of both named first').toHaveLength(2);
  expect(far.confirmed).toEqual([true, false, true]);
});

test('A connection that PostgreSQL ended is made anew, and listens', async () => {
  const far = await process();
  // A role may end connections of its own; those of other tests' newsrooms are on other databases of this server.
  const site = new pg.Client({ connectionString: addresses().site });
  await site.connect();
  await site.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'stet press' AND usename = current_user AND datname = current_database()`);
  await site.end();
  await rename('Gates');
  await far.until(() => far.touched().includes('/topics/border'));
});

test('A process that begins where another ended hears what came between, in one piece', async () => {
  const before = await process();
  const position = before.heard[0]?.last ?? 0n;
  await rename('Gateways');
  await rename('Crossing points');
  const after = await process(position);
  expect(after.heard).toHaveLength(1);
  expect(after.heard[0]?.last).toBeGreaterThanOrEqual(position + 2n);
});

test('A process that begins is told again of the last minute: others may write what they had not heard was changed', async () => {
  const [{ newest = 0n } = {}] = await world.desk.$queryRaw<{ newest: bigint }[]>`SELECT max(id) AS newest FROM published.changes`;
  await world.desk.$executeRaw`INSERT INTO published.changes (at, addresses) VALUES (now() - interval '2 minutes', '{/topics/older}'), (now() - interval '30 seconds', '{/topics/newer}')`;
  for (const after of [newest + 2n, null]) {
    const told = (await process(after)).heard.flatMap(({ addresses }) => addresses);
    expect(told).toContain('/topics/newer');
    expect(told).not.toContain('/topics/older');
  }
});

test('A process that begins without its database hears everything when it comes', async () => {
  cable.sever();
  const far = await process(0n);
  expect(far.confirmed).toEqual([false]);
  cable.mend();
  await far.until(() => far.touched().includes('/topics/border'));
});

test('A process goes on from where its pages are, but not on a database that is behind them', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-position-'));
  const kept = new KeptPages(folder, 'one');
  const newest = (await world.site.publicChange.aggregate({ _max: { id: true } }))._max.id ?? 0n;
  expect(await whereToGoOn(kept)).toBeNull();
  await kept.setPosition(newest);
  expect(await whereToGoOn(kept)).toBe(newest);
  const here = addresses();
  const away = 'postgresql://stet:stet@127.0.0.1:1/none';
  await useDatabase({ desk: away, site: away });
  expect(await whereToGoOn(kept), 'while nobody can say').toBe(newest);
  await useDatabase(here);
  await kept.setPosition(newest + 1n);
  expect(await whereToGoOn(kept), 'as after a backup was restored').toBeNull();
  await rm(folder, { recursive: true });
});
