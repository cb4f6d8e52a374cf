import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followHour } from './follow-hour';
import { KeptPages } from './kept-pages';
import { Press } from './press';
import { Newsroom, read } from './testing/newsroom';

const news = '/sitemaps/news.xml';
let folder: string;
let newsroom: Newsroom;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  newsroom = new Newsroom();
  folder = await mkdtemp(path.join(tmpdir(), 'stet-hour-'));
});

afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

const opened = () => {
  const kept = new KeptPages(folder, 'one');
  const press = new Press({ render: newsroom.render, kept, memory: 10_000_000 });
  return { read: () => read(press, news), beat: () => followHour(press, kept) };
};

test('what is news is rendered again a minute after it was, also by a process that finds it on the disk', async () => {
  const first = opened();
  await first.beat();
  expect(newsroom.asked, 'nobody has asked for it yet').toEqual([]);
  await first.read();
  newsroom.change(news);
  vi.advanceTimersByTime(59_000);
  await first.beat();
  expect(await first.read()).toBe('0');
  vi.advanceTimersByTime(1_000);
  await opened().beat();
  expect(await opened().read()).toBe('1');
  await first.beat();
  expect(await first.read()).toBe('1');
  expect(newsroom.asked, 'and takes what the other rendered').toHaveLength(2);
});

test('what is news stays as it was, with its age, while it cannot be rendered', async () => {
  const press = opened();
  await press.read();
  newsroom.down = true;
  vi.advanceTimersByTime(60_000);
  await press.beat();
  expect(await press.read()).toBe('0, aged');
  newsroom.down = false;
  newsroom.change(news);
  vi.advanceTimersByTime(1_000);
  expect(await press.read()).toBe('1');
});
