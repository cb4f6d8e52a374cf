import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBundled, stampBundle } from './bundle-stamp.mjs';

let folder: string;
let source: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-bundle-'));
  source = path.join(folder, 'source.ts');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('programs are of their sources until one of these changes or goes', async () => {
  expect(await isBundled(folder)).toBe(false);
  await writeFile(source, 'export const stands = true;');
  await stampBundle(folder, [source, 'prisma/claims.prisma']);
  expect(await isBundled(folder)).toBe(true);
  await writeFile(source, 'export const stands = false;');
  expect(await isBundled(folder)).toBe(false);
  await stampBundle(folder, [source]);
  await rm(source);
  expect(await isBundled(folder)).toBe(false);
});
