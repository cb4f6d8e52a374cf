import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptPages } from './kept-pages';
import { placeOf } from './places';
import { Press } from './press';
import { Newsroom, read, story, until } from './testing/newsroom';

let newsroom: Newsroom;
let folder: string;

beforeEach(async () => {
  newsroom = new Newsroom();
  folder = await mkdtemp(path.join(tmpdir(), 'stet-press-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const onDisk = (build = 'one') => new Press({ render: newsroom.render, kept: new KeptPages(folder, build), memory: 10_000_000 });

/** What a web server that reads the folder answers; null when there is nothing. */
function onTheDisk(key: string): Promise<string | null> {
  return readFile(path.join(folder, placeOf(key)), 'utf8').catch(() => null);
}

describe('What the press keeps on disk', () => {
  test('is served by a new process that can render nothing', async () => {
    await read(onDisk(), story);
    newsroom.down = true;
    expect(await read(onDisk(), story)).toBe('0');
    expect(await read(onDisk('another build'), story)).toBe('0, aged');
  });

  test('is not current when a change named it that the new process hears of only now', async () => {
    await read(onDisk(), story);
    const later = onDisk();
    await later.touch(newsroom.change(story), [story]);
    expect(await read(later, story)).toBe('1');
    expect(await read(onDisk(), story), 'and the file follows').toBe('1');
  });

  test('is looked through for the rest of what a change names when its first has come, not beside it', async () => {
    const looked: string[] = [];
    class Watched extends KeptPages {
      override has(key: string): Promise<boolean> {
        looked.push(key);
        return super.has(key);
      }
    }
    await read(onDisk(), '/about');
    const press = new Press({ render: newsroom.render, kept: new Watched(folder, 'one'), memory: 10_000_000 });
    await read(press, story);
    looked.length = 0;
    newsroom.held = [];
    const change = newsroom.change(story, '/about');
    const told = press.touch(change, [story, '/about']);
    await newsroom.holdsOne();
    expect(looked).toEqual([]);
    expect(press.position(), 'whoever begins now begins before it').toBe(change - 1n);
    newsroom.letGo();
    await told;
    await until(() => press.position() === change);
    expect(looked).toEqual(['/about']);
    expect(await onTheDisk('/about')).toContain('1');
  });

  test('is rendered by the process that took a change, whoever hears of it first; the others wait a moment, and read it', async () => {
    const rendered: string[] = [];
    const process = (name: string, isAny: boolean) =>
      new Press({
        render: async (address) => {
          rendered.push(`${name} ${address}`);
          return newsroom.render(address);
        },
        kept: new KeptPages(folder, 'one'),
        memory: 10_000_000,
        changes: { isAny, pause: () => null },
      });
    const [taking, other] = [process('taking', true), process('other', false)];
    const lists = ['/', '/sections/world'];
    for (const press of [taking, other]) for (const each of [story, ...lists]) await read(press, each);
    rendered.length = 0;
    const change = newsroom.change(story, ...lists);
    await Promise.all([other, taking].map((press) => press.touch(change, [story, ...lists])));
    expect(await read(other, story)).toBe('1');
    await until(() => other.position() === change && taking.position() === change);
    expect([await read(other, '/'), await read(other, '/sections/world')]).toEqual(['1', '1']);
    expect(rendered.toSorted()).toEqual(['taking /', `taking ${story}`, 'taking /sections/world'].toSorted());
  });

  test('is rendered once where one change follows another before anybody else has begun', async () => {
    const press = new Press({ render: newsroom.render, kept: new KeptPages(folder, 'one'), memory: 10_000_000, changes: { isAny: false, pause: () => null } });
    await read(press, story);
    newsroom.asked.length = 0;
    await Promise.all([1, 2].map(() => press.touch(newsroom.change(story), [story])));
    expect([newsroom.asked, await read(press, story)]).toEqual([[story], '2']);
  });

  test('is rendered all the same where whoever took the change does not come to it', async () => {
    const press = new Press({ render: newsroom.render, kept: new KeptPages(folder, 'one'), memory: 10_000_000, changes: { isAny: false, pause: () => null } });
    for (const each of [story, '/']) await read(press, each);
    const change = newsroom.change(story, '/');
    await press.touch(change, [story, '/']);
    expect(press.position()).toBe(change - 1n);
    // Who stops waits for it.
    await press.idle();
    expect(press.position()).toBe(change);
    newsroom.down = true;
    expect(await read(onDisk(), '/')).toBe('1');
  });

  test('is never replaced by a page from older state, whichever process writes last', async () => {
    const slow = onDisk();
    newsroom.held = [];
    const old = read(slow, story);
    await newsroom.holdsOne();
    const waiting = newsroom.held;
    newsroom.held = null;
    await onDisk().touch(newsroom.change(story), [story]);
    for (const go of waiting) go();
    await old;
    newsroom.down = true;
    expect(await read(onDisk(), story)).toBe('1');
  });

  test('is remembered to be behind until it was written anew', async () => {
    const press = onDisk();
    await read(press, story);
    newsroom.down = true;
    const change = newsroom.change(story);
    await press.touch(change, [story]);
    expect(press.position()).toBe(change - 1n);
    newsroom.down = false;
    await press.touch(newsroom.change('/'), ['/']);
    await press.touch(newsroom.change(story), [story]);
    expect(press.position()).toBe(3n);
  });

  test('is tried again by itself, less often each time, when a change could not be rendered: who reads the disk does not ask', async () => {
    const press = onDisk();
    await read(press, story);
    newsroom.down = true;
    await press.touch(newsroom.change(story), [story]);
    const tried = [];
    for (let beat = 1; beat <= 8; beat += 1) {
      const before = newsroom.asked.length;
      await press.retry();
      if (newsroom.asked.length > before) tried.push(beat);
    }
    expect(tried).toEqual([1, 3, 7]);
    newsroom.down = false;
    await until(() => press.position() === newsroom.changes, () => press.retry());
    expect(await onTheDisk(story)).toContain('<title>1<');
  });

  test('is behind while a single page of all could not be written anew, also for a process that begins then', async () => {
    const press = onDisk();
    for (const address of [story, '/', '/about']) await read(press, address);
    newsroom.failing.add('/about');
    const change = newsroom.change(story, '/', '/about');
    await press.touch(change, ['*']);
    await press.renewKept();
    expect(press.position()).toBe(change - 1n);
    expect(await onTheDisk('/')).toContain('<title>1<');
    newsroom.failing.clear();
    await until(() => press.position() === change, () => press.retry());
    expect(await onTheDisk('/about')).toContain('<title>1<');
  });

  test('is the first page for programs too, until a change names it: then nobody has it until it was asked for again', async () => {
    const published = '/api/v1/published';
    const press = onDisk();
    await read(press, published);
    await read(press, `${published}?section=world`);
    newsroom.down = true;
    expect(await read(onDisk(), published)).toBe('0');
    expect(await read(onDisk(), `${published}?section=world`)).toBe('nothing');
    const change = newsroom.change(published);
    await press.touch(change, [published]);
    await until(() => press.position() === change, () => press.settle());
    expect(await onTheDisk(published)).toBeNull();
    newsroom.down = false;
    expect(await read(press, published)).toBe('1');
    newsroom.down = true;
    expect(await read(onDisk(), published)).toBe('1');
  });

  test('is what each version changed and every card too: one name brings them all up to date, and takes away what is no more', async () => {
    const changes = [2, 3].map((version) => `${story}/changes/${version}`);
    const [card, others] = ['0b2f1c66', '0b2f4a53'].map((id) => `/cards/${id}-4f0c-4a53-9c3b-3f9b1f0d8c11-2-edd566809d.png`);
    const kept = [...changes, card!, others!];
    for (const address of kept) await read(onDisk(), address);
    newsroom.down = true;
    for (const address of kept) expect(await read(onDisk(), address), address).toBe('0');
    newsroom.down = false;
    newsroom.gone.add(card!);
    const later = onDisk();
    const change = newsroom.change(...changes);
    await later.touch(change, [`${story}/changes`, card!.slice(0, '/cards/'.length + 36)]);
    expect(later.position(), 'until it is known what that is').toBe(change - 1n);
    await until(() => later.position() === change, () => later.settle());
    expect(await Promise.all(kept.map(onTheDisk))).toEqual([expect.stringContaining('<title>1<'), expect.stringContaining('<title>1<'), null, expect.stringContaining('<title>0<')]);
    expect(newsroom.asked.filter((address) => address === others), 'another story’s is left alone').toHaveLength(1);
  });

  test('of another build keeps the files of the framework until the last page needs them no more', async () => {
    const style = '/_next/static/css/first.css';
    for (const address of [style, story, '/about']) await read(onDisk(), address);
    newsroom.gone.add(style);
    newsroom.failing.add(story);
    const press = onDisk('another build');
    await press.renewKept();
    expect(await onTheDisk(style), 'a page still stands that names it').not.toBeNull();
    newsroom.failing.clear();
    await press.retry();
    expect(await onTheDisk(style)).toBeNull();
  });

  test('of another build is rendered again', async () => {
    await read(onDisk(), story);
    await onDisk('another build').renewKept();
    newsroom.down = true;
    expect(await read(onDisk('another build'), story)).toBe('0');
  });
});
