import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const leading = path.join(import.meta.dirname, 'lead-to-sources.mjs');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-leading-'));
  const source = path.join(folder, 'cross-bridge.ts');
  await writeFile(source, ['type Bridge = { open: boolean };', '', 'export function crossBridge({ open }: Bridge): void {', '  if (!open) throw new TypeError(`It is closed.`);', '}', ''].join('\n'));
  for (const format of ['esm', 'cjs'] as const) {
    const [name, extension] = format === 'esm' ? ['module', 'mjs'] : ['script', 'cjs'];
    await build({ entryPoints: [source], outfile: path.join(folder, 'made', `${name}.${extension}`), format, sourcemap: true, sourcesContent: false, minify: true });
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a process says that imports what was compiled, and logs what it throws. */
function stackIn(words: string): string {
  const program = `${words}\ntry { crossBridge({ open: false }); } catch (error) { console.log(error.stack); }`;
  return execFileSync(process.execPath, ['--import', leading, '--input-type=module', '--eval', program], { cwd: folder, encoding: 'utf8' });
}

test.each([
  ['a module', `import { crossBridge } from './made/module.mjs';`],
  ['a script', `import { createRequire } from 'node:module'; const { crossBridge } = createRequire(process.cwd() + '/')('./made/script.cjs');`],
])('a stack that leads through %s names its source', (_, words) => {
  const [head, first] = stackIn(words).split('\n');
  expect(head).toBe('TypeError: It is closed.');
  expect(first).toContain(`${path.join(folder, 'cross-bridge.ts')}:4:20`);
});

test('a stack that leads through nothing compiled is as Node writes it', () => {
  const words = 'const crossBridge = () => { throw new RangeError("No bridge."); };';
  expect(stackIn(words)).toMatch(/^RangeError: No bridge\.\n {4}at crossBridge \(file:\/\/.+\[eval1\]:1:35\)\n/);
});

test('what cannot be read of a map leaves the stack as it was', async () => {
  await writeFile(path.join(folder, 'made', 'module.mjs.map'), 'nothing of the kind');
  expect(stackIn(`import { crossBridge } from './made/module.mjs';`)).toMatch(/^TypeError: It is closed\.\n {4}at .+made\/module\.mjs:1:\d+/);
});
