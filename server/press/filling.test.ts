import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Filling, furtherPause } from './filling';
import { KeptPages } from './kept-pages';
import { Press } from './press';
import { Newsroom, read, story, until } from './testing/newsroom';

const topic = '/topics/border';
const changes = `${story}/changes/2`;

type Process = { press: Press; filling: Filling; has(key: string): Promise<boolean> };

let newsroom: Newsroom;
let folder: string;
const open: Process[] = [];

beforeEach(async () => {
  newsroom = new Newsroom();
  folder = await mkdtemp(path.join(tmpdir(), 'stet-filling-'));
  newsroom.links.set('/', [story, '/about']).set(story, [topic, changes, '/']).set('/about', ['/archive']);
});

afterEach(async () => {
  newsroom.letGo();
  for (const { press, filling } of open.splice(0)) {
    filling.end();
    await until(() => !isBusy(filling));
    await press.settle();
  }
  await rm(folder, { recursive: true, force: true });
});

/** What else the machine does just now is no matter of these tests. */
const quiet = [() => ({ idle: 1, active: 0, utilization: 0 }), () => 0] as const;

/** A process that keeps its pages in the folder; `begins` with filling it. */
function process(begins = true): Process {
  const kept = new KeptPages(folder, 'one');
  const filling = new Filling(kept, 'https://news.example', ...quiet);
  const press = new Press({ render: newsroom.render, kept, memory: 10_000_000, filling });
  const own: Process = { press, filling, has: async (key) => (await kept.has(key)) && (await kept.read(key, 'current')) !== null };
  open.push(own);
  if (begins) filling.begin(press);
  return own;
}

const isBusy = (filling: Filling) => Reflect.get(filling, 'busy');

/** Until whoever looked at the disk before has seen what is there, and begun what follows from it. */
async function looked({ has }: Process): Promise<void> {
  for (let n = 0; n < 5; n += 1) await has('/');
  await new Promise((resolve) => setImmediate(resolve));
}

/** Until all of these are on disk. */
async function filled({ has }: Pick<Process, 'has'>, ...keys: string[]): Promise<void> {
  let missing = keys;
  await until(() => missing.length === 0, async () => {
    const there = await Promise.all(keys.map(has));
    missing = keys.filter((_, index) => !there[index]);
  });
}

const everything = ['/', story, '/about', topic, changes, '/archive'];

describe('What nobody has asked for', () => {
  test('is served while the database is away, if a page that is kept leads there', async () => {
    const before = process();
    await filled(before, ...everything);
    newsroom.down = true;
    for (const press of [before.press, process().press]) for (const address of everything) expect(await read(press, address), address).toBe('0');
  });

  test('is rendered once, and takes no place in memory', async () => {
    const { press, ...process1 } = process();
    await filled(process1, ...everything);
    expect(newsroom.asked.toSorted()).toEqual([...everything, '/robots.txt'].toSorted());
    for (const address of everything) expect(press.atHand(address), address).toBeUndefined();
  });

  test('is rendered too where a publication names it for the first time; whoever published does not wait for it', async () => {
    const { press, ...rest } = process();
    await filled(rest, ...everything);
    const [author, ...named] = ['/authors/mina', '/sitemaps/2021-07-14.xml', '/2021/07/14'];
    newsroom.links.set(story, [author!]);
    await press.touch(newsroom.change(story, ...named), [story, ...named]);
    expect(newsroom.asked).not.toContain(author);
    await filled(rest, author!, ...named);
  });

  test('comes before what has waited longer, where a publication brought it', async () => {
    newsroom.held = [];
    const { press, ...rest } = process();
    await newsroom.holdsOne();
    rest.filling.meet(everything);
    await press.touch(newsroom.change('/authors/mina'), ['/authors/mina']);
    newsroom.letGo();
    await filled(rest, ...everything);
    expect(newsroom.asked.slice(0, 2)).toEqual(['/', '/authors/mina']);
  });

  test('gives way to readers and to changes, and comes one at a time', async () => {
    const here = process(false);
    const { press, filling } = here;
    newsroom.held = [];
    const reading = read(press, '/corrections');
    await newsroom.holdsOne();
    filling.begin(press);
    const told = press.touch(newsroom.change('/corrections'), ['/corrections']);
    await looked(here);
    expect(newsroom.asked).toEqual(['/corrections']);
    const [reader] = newsroom.held;
    newsroom.held = [];
    reader?.();
    await newsroom.holdsOne();
    expect(newsroom.asked, 'what a change overtook goes first').toEqual(['/corrections', '/corrections']);
    const [again] = newsroom.held;
    newsroom.held = [];
    again?.();
    await Promise.all([reading, told]);
    await newsroom.holdsOne();
    filling.meet(everything);
    await looked(here);
    expect(newsroom.asked).toEqual(['/corrections', '/corrections', '/']);
    newsroom.letGo();
  });

  test('is behind, also for a process that begins then, when a change lands while it comes', async () => {
    newsroom.held = [];
    const here = process();
    await newsroom.holdsOne();
    const change = newsroom.change('/');
    const told = here.press.touch(change, ['/']);
    await looked(here);
    expect(here.press.position()).toBe(change - 1n);
    newsroom.letGo();
    await told;
    expect(here.press.position()).toBe(change);
    newsroom.down = true;
    expect(await read(process(false).press, '/')).toBe('1');
  });

  test('comes also where a process ended before it had come', async () => {
    newsroom.failing.add(story).add('/about');
    const before = process();
    await filled(before, '/');
    before.filling.end();
    newsroom.failing.clear();
    await filled(process(), ...everything);
  });

  test('is tried again while the database answers, and keeps nothing else from coming', async () => {
    newsroom.failing.add(story);
    const here = process();
    await until(() => newsroom.asked.includes('/archive'), async () => here.filling.goOn());
    expect(await here.has(story)).toBe(false);
    newsroom.failing.clear();
    await until(() => newsroom.asked.includes(topic), async () => here.filling.goOn());
    await filled(here, ...everything);
  });

  test('is not tried again and again while nothing can be rendered', async () => {
    newsroom.down = true;
    const { filling } = process();
    filling.meet(everything);
    await until(() => newsroom.asked.length > 0 && !isBusy(filling));
    expect(newsroom.asked).toHaveLength(1);
  });
});

test.each([
  ['half of the time while there is little else to do', 0, 0, 2],
  ['a quarter while readers keep their thread busy by half, and the machine has others', 0.5, 0, 4],
  ['a tenth while they keep it busy altogether, and the machine has others', 1, 0, 10],
  ['a tenth while something else keeps the machine busy', 0, 1, 10],
  ['a tenth, and no less, however much waits for it', 0, 20, 10],
  ['a hundredth while readers want all that there is', 1, 1, 100],
])('What nobody has asked for takes %s', (_, readers, machine, share) => {
  expect(100 + 100 + furtherPause(100, readers, machine)).toBe(100 * share);
});

test('One page that took minutes, because everything stood still, holds nothing back for hours', () => {
  expect(furtherPause(120_000, 1, 1)).toBe(300_000);
});
