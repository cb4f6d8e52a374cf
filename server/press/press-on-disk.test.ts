import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptPages } from './kept-pages';
import { Press } from './press';
import { Newsroom, read, story } from './testing/newsroom';

let newsroom: Newsroom;
let folder: string;

beforeEach(async () => {
  newsroom = new Newsroom();
  folder = await mkdtemp(path.join(tmpdir(), 'stet-press-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const onDisk = (build = 'one') => new Press({ render: newsroom.render, kept: new KeptPages(folder, build), memory: 10_000_000 });

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

  test('of another build is rendered again', async () => {
    await read(onDisk(), story);
    await onDisk('another build').renewKept();
    newsroom.down = true;
    expect(await read(onDisk('another build'), story)).toBe('0');
  });
});
