import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
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

const pageOf = (text: string) => formPage({ status: 200, headers: {}, renderedAt: 0, renderedFrom: 1n }, { identity: Buffer.from(text) });

test('pages of one size, written in one second, differ in the second of their files: web servers name files by both', async () => {
  const kept = new KeptPages(folder, 'one');
  const seconds = new Set<number>();
  for (const text of ['Kabul denies it', 'Kabul concedes.', 'Kabul corrects.']) {
    await kept.write('/about', pageOf(text));
    seconds.add(Math.floor((await stat(path.join(folder, 'about/index.html'))).mtimeMs / 1_000));
  }
  expect(seconds.size).toBe(3);
});

test('clearing takes away the pages, and nothing that somebody else has put into the folder', async () => {
  const kept = new KeptPages(folder, 'one');
  await writeFile(path.join(folder, 'letters.txt'), 'Not of the press.');
  await kept.write('/', pageOf('The front'));
  await kept.write('/about', pageOf('About us'));
  await kept.clear();
  expect([await kept.has('/'), await kept.has('/about')]).toEqual([false, false]);
  expect(await readFile(path.join(folder, 'letters.txt'), 'utf8')).toBe('Not of the press.');
});

test('a page whose note cannot be read is as good as none', async () => {
  const kept = new KeptPages(folder, 'one');
  await kept.write('/about', pageOf('About us'));
  await writeFile(path.join(folder, 'about/index.html.note'), '{');
  expect(await kept.read('/about', 'any')).toBeNull();
});

test('a page whose first writing was stopped before its end is known, and known not to be current', async () => {
  const kept = new KeptPages(folder, 'one');
  const page = pageOf('About us');
  const stopped: string[] = [];
  // What lies on the disk each time a note is about to be written.
  const copy = () => {
    cpSync(folder, stopped[stopped.push(`${folder}-${stopped.length}`) - 1]!, { recursive: true });
    return {};
  };
  await kept.write('/about', { ...page, headers: Object.defineProperty({}, 'toJSON', { value: copy }) });
  const last = new KeptPages(stopped.at(-1)!, 'one');
  expect([await last.has('/about'), await last.read('/about', 'current')]).toEqual([true, null]);
  for await (const key of last.keysNotCurrent()) expect(key).toBe('/about');
  expect.assertions(3);
  await last.clear();
  expect(await last.has('/about')).toBe(false);
  await Promise.all(stopped.map((each) => rm(each, { recursive: true })));
});
