import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile, sweepBegun } from './replace-file';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-replace-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const filesBelow = async () => (await readdir(folder, { recursive: true })).sort();

/** What lies in the folder while a large file is on its way into it, as it does for ever when its writer is killed. */
async function nameWhileWriting(): Promise<string> {
  let isWritten = false;
  const writing = replaceFile(path.join(folder, 'page'), Buffer.alloc(50_000_000)).then(() => (isWritten = true));
  while (!isWritten) {
    const begun = (await filesBelow()).find((name) => name !== 'page');
    if (begun) return writing.then(() => begun);
  }
  return nameWhileWriting();
}

test('what a killed process had begun is swept away; what is whole, or is being written just now, stays', async () => {
  const begun = await nameWhileWriting();
  const [old, present] = [begun, begun.replace(/[0-9a-f](?=\.new$)/, (last) => (last === '0' ? '1' : '0'))] as const;
  await Promise.all([old, present, 'letters.new'].map((name) => writeFile(path.join(folder, name), 'half a pa')));
  const before = Date.now() / 1_000 - 120;
  await Promise.all([old, 'letters.new', 'page'].map((name) => utimes(path.join(folder, name), before, before)));
  await sweepBegun(folder);
  expect(await filesBelow()).toEqual(['letters.new', 'page', present].sort());
});

test('a file replaced by nothing is gone, and a folder that is not there needs no sweeping', async () => {
  await replaceFile(path.join(folder, 'page'), 'Kabul denies it.');
  expect(await readFile(path.join(folder, 'page'), 'utf8')).toBe('Kabul denies it.');
  await replaceFile(path.join(folder, 'page'), null);
  expect(await filesBelow()).toEqual([]);
  await sweepBegun(path.join(folder, 'nowhere'));
});
