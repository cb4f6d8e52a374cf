import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formPage } from './finish-page';
import { KeptPages } from './kept-pages';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-kept-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('pages of one size, written in one second, differ in the second of their files: web servers name files by both', async () => {
  const kept = new KeptPages(folder, 'one');
  const seconds = new Set<number>();
  for (const text of ['Kabul denies it', 'Kabul concedes.', 'Kabul corrects.']) {
    const page = formPage({ status: 200, headers: {}, renderedAt: 0, renderedFrom: 1n }, { identity: Buffer.from(text) });
    await kept.write('/about', page);
    seconds.add(Math.floor((await stat(path.join(folder, 'about/index.html'))).mtimeMs / 1_000));
  }
  expect(seconds.size).toBe(3);
});
