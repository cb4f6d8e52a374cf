import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
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

test('a page that is being written is read whole, as it was or as it will be', async () => {
  const kept = new KeptPages(folder, 'one');
  const [before, after] = ['a', 'b'].map((letter) => letter.repeat(30_000_000));
  await kept.write('/about', pageOf(before!));
  let written = false;
  const writing = kept.write('/about', pageOf(after!)).then(() => (written = true));
  const seen = new Set<string>();
  while (!written) {
    const text = await readFile(path.join(folder, 'about/index.html'), 'utf8').catch(() => 'nothing');
    seen.add(text === before ? 'before' : text === after ? 'after' : `${text.length} letters`);
  }
  await writing;
  expect([...seen].filter((each) => each !== 'before' && each !== 'after')).toEqual([]);
  expect(await readFile(path.join(folder, 'about/index.html'), 'utf8') === after).toBe(true);
});

test('of two writes of a page the later one stays, however long the earlier one takes', async () => {
  const kept = new KeptPages(folder, 'one');
  await Promise.all([kept.write('/about', pageOf('a'.repeat(30_000_000))), kept.write('/about', pageOf('About us'))]);
  expect((await kept.read('/about', 'current'))?.forms.identity.body.toString().slice(0, 8)).toBe('About us');
});

test('of two processes that write a page at once the one from newer state stays, whichever began first', async () => {
  const [behind, ahead] = [new KeptPages(folder, 'one'), new KeptPages(folder, 'one')];
  const older = behind.write('/about', pageOf('a'.repeat(30_000_000)));
  await Promise.all([older, ahead.write('/about', { ...pageOf('About us'), renderedFrom: 2n })]);
  expect((await ahead.read('/about', 'current'))?.forms.identity.body.toString().slice(0, 8)).toBe('About us');
});

test('what a change named is taken away, but not what another process has written anew since', async () => {
  const [behind, ahead] = [new KeptPages(folder, 'one'), new KeptPages(folder, 'one')];
  await ahead.write('/about', pageOf('About us'));
  behind.distrust(2n, ['/about']);
  await Promise.all([ahead.write('/about', { ...pageOf('About us all'), renderedFrom: 2n }), behind.removeOutdated('/about')]);
  expect(await behind.has('/about')).toBe(true);
  behind.distrust(3n, ['/about']);
  await behind.removeOutdated('/about');
  expect(await behind.has('/about')).toBe(false);
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

test('of addresses that changes named only so many are remembered; a page that may be one of the others is not trusted', async () => {
  const kept = new KeptPages(folder, 'one', 2);
  await kept.write('/about', pageOf('About us'));
  await kept.write('/archive', { ...pageOf('The archive'), renderedFrom: 9n });
  kept.distrust(2n, ['/about']);
  for (const [id, pathname] of [[3n, '/'], [4n, '/corrections']] as const) kept.distrust(id, [pathname]);
  expect(Reflect.get(kept, 'named')).toHaveProperty('size', 2);
  expect([await kept.read('/about', 'current'), (await kept.read('/archive', 'current'))?.renderedFrom]).toEqual([null, 9n]);
});

test('a page that another process is just replacing is not taken for one of the two, nor its bodies mixed', async () => {
  const kept = new KeptPages(folder, 'one');
  const squeezed = (text: string) => formPage({ status: 200, headers: {}, renderedAt: 0, renderedFrom: 1n }, { identity: Buffer.from(text), gzip: gzipSync(text) });
  await kept.write('/about', squeezed('Kabul denies it.'));
  await writeFile(path.join(folder, 'about/index.html.gz'), gzipSync('Kabul concedes.'));
  expect(await kept.read('/about', 'current')).toBeNull();
  expect(Object.keys((await kept.read('/about', 'any'))?.forms ?? {}), 'the last good page goes without what is not its own').toEqual(['identity']);
});
