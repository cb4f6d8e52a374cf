import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserSwitches } from './browser-switches';

const off = (words: string[]) => words.filter((word) => word.startsWith('--disable-features=')).map((word) => word.slice(word.indexOf('=') + 1).split(','));

test('what Playwright switches off stays off: of two lists, Chromium heeds the last', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-switches-'));
  const program = path.join(folder, 'not-chromium');
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$@" > ${folder}/said\n`, { mode: 0o755 });
  await expect(chromium.launch({ executablePath: program, args: browserSwitches(1) })).rejects.toThrow();
  const lists = off((await readFile(`${folder}/said`, 'utf8')).split('\n'));
  await rm(folder, { recursive: true });
  expect(lists).toHaveLength(2);
  expect(lists.at(-1)).toEqual(expect.arrayContaining(lists[0] ?? []));
});
