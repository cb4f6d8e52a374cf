import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KeptPages } from './kept-pages';
import { Press } from './press';
import { Newsroom, read, story } from './testing/newsroom';

let newsroom: Newsroom;
let folder: string;

// Time stands still, so that a slow machine leaves no turn behind.
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  newsroom = new Newsroom();
  folder = await mkdtemp(path.join(tmpdir(), 'stet-turns-'));
});

afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

const open = (build = 'one') => new Press({ render: newsroom.render, kept: new KeptPages(folder, build), memory: 10_000_000 });

/** Two that have read the story already. */
async function two(): Promise<[Press, Press]> {
  const presses: [Press, Press] = [open(), open()];
  for (const press of presses) await read(press, story);
  newsroom.asked.length = 0;
  vi.advanceTimersByTime(1);
  return presses;
}

const inMemory = (press: Press) => /<title>(.*)<\/title>/.exec(press.atHand(story)?.forms.identity.body.toString() ?? '')?.[1];

describe('Processes that keep their pages in one folder', () => {
  test('render what a change names once among them, and each has it when it has followed', async () => {
    const presses = await two();
    const change = newsroom.change(story);
    await Promise.all(presses.map((press) => press.touch(change, [story])));
    expect(presses.map(inMemory)).toEqual(['1', '1']);
    expect(newsroom.asked).toEqual([story]);
    expect(presses.map((press) => press.position())).toEqual([change, change]);
  });

  test('share what was just published too, which none of them has rendered before', async () => {
    const presses = [open(), open()];
    const change = newsroom.change(story);
    await Promise.all(presses.map((press) => press.touch(change, [story])));
    expect(presses.map(inMemory)).toEqual(['1', '1']);
    expect(newsroom.asked).toEqual([story]);
  });

  test('do not wait for one that was killed or is stuck', async () => {
    const [stuck, press] = await two();
    const change = newsroom.change(story);
    newsroom.held = [];
    void stuck.touch(change, [story]);
    await newsroom.holdsOne();
    newsroom.held = null;
    const told = press.touch(change, [story]);
    vi.advanceTimersByTime(60_000);
    await told;
    expect(inMemory(press)).toBe('1');
  });

  test('do not wait for a rendering that a change has overtaken', async () => {
    const [slow, press] = await two();
    newsroom.held = [];
    void slow.touch(newsroom.change(story), [story]);
    await newsroom.holdsOne();
    const waiting = newsroom.held;
    newsroom.held = null;
    await press.touch(newsroom.change(story), [story]);
    expect(inMemory(press)).toBe('2');
    for (const go of waiting) go();
    await slow.settle();
    expect(await read(open(), story), 'and it does not replace the newer page').toBe('2');
  });

  test('do not take for current what a change names while it is being read', async () => {
    const [other] = await two();
    let whenRead = () => {};
    const kept = new (class extends KeptPages {
      override async read(...asked: Parameters<KeptPages['read']>) {
        const page = await super.read(...asked);
        if (page) whenRead();
        return page;
      }
    })(folder, 'one');
    const press = new Press({ render: newsroom.render, kept, memory: 10_000_000 });
    await read(press, story);
    const change = newsroom.change(story);
    vi.advanceTimersByTime(1);
    await other.touch(change, [story]);
    whenRead = () => {
      whenRead = () => {};
      newsroom.held = [];
      void press.touch(newsroom.change(story), [story]);
    };
    void press.touch(change, [story]);
    await vi.waitFor(() => expect(newsroom.held).toHaveLength(1));
    expect(inMemory(press)).toBeUndefined();
    newsroom.letGo();
    await press.settle();
    expect(inMemory(press)).toBe('2');
  });

  test('render themselves what the other could not', async () => {
    const [other, press] = await two();
    const change = newsroom.change(story);
    newsroom.failing.add(story);
    await other.touch(change, [story]);
    newsroom.failing.clear();
    await press.touch(change, [story]);
    expect(inMemory(press)).toBe('1');
  });

  test('of two builds have no use for each other’s pages', async () => {
    const [press] = await two();
    const next = open('another build');
    await read(next, story);
    newsroom.asked.length = 0;
    vi.advanceTimersByTime(1);
    const change = newsroom.change(story);
    await Promise.all([press, next].map((each) => each.touch(change, [story])));
    expect(newsroom.asked).toEqual([story, story]);
  });

  test('render each for itself where no turns can be written down', async () => {
    await writeFile(path.join(folder, '.turns'), 'A file stands in the way.');
    const presses = await two();
    const change = newsroom.change(story);
    await Promise.all(presses.map((press) => press.touch(change, [story])));
    expect(presses.map(inMemory)).toEqual(['1', '1']);
  });
});
