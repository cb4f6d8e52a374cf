import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

function filesUnder(folder: string): { file: string; text: string }[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(path.join(root, folder, file), 'utf8') }));
}

const everything = [...filesUnder('app'), ...filesUnder('components')];
const routes = everything.filter(({ file }) => /\/route\.tsx?$/.test(file));

const mutating = /export\s+(?:async\s+)?(?:function|const|let|\{[^}]*?\b)\s*\b(POST|PUT|PATCH|DELETE)\b|export\s*\{[^}]*\b(POST|PUT|PATCH|DELETE)\b/;

const doors = routes.filter(({ text }) => mutating.test(text) || /export\s+\*/.test(text));
const forReaders = 'app/report/send/route.ts';

test('a route that changes something asks who it is from which page, and runs a command', () => {
  expect(doors.map(({ file }) => file).toSorted()).toEqual([
    'app/api/v1/commands/[name]/route.ts',
    'app/api/v1/stories/[id]/pictures/route.ts',
    'app/desk/evidence/[id]/files/route.ts',
    'app/desk/sources/[id]/sealed/files/route.ts',
    forReaders,
  ]);
  for (const { file, text } of doors.filter(({ file }) => file !== forReaders)) {
    expect(text, file).toContain('const actor = await callerOfChange(request);');
    expect(text, file).toMatch(/const result = await (commands\[name\]|addPicture|addEvidenceFile|addSealedFile)\(actor, /);
  }
});

test('the one route for readers takes only what a page of ours sends, counts it, and runs one command', () => {
  const { text } = doors.find(({ file }) => file === forReaders)!;
  expect(text).toMatch(/if \(!isSameOrigin\(request\)\) \{\s+return refused/);
  expect(text.indexOf('await countReport(')).toBeLessThan(text.indexOf('await reportError(system, '));
  expect(text.match(/\(system, /g)).toHaveLength(1);
});

test('no route and no page reaches the database past the newsroom', () => {
  const past = everything.filter(({ text }) => /deskDatabase|\.\$transaction|\bcommand\(\{/.test(text)).map(({ file }) => file);
  expect(past).toEqual([]);
});

test.each(['export async function DELETE() {}', 'export const PUT = x;', 'export { GET, POST };', 'export { h as PATCH };'])(
  'this test would notice: %s',
  (text) => expect(text).toMatch(mutating),
);

test('server actions sign in and out and replace a handed password, and do nothing else', () => {
  const actions = everything.filter(({ text }) => /['"]use server['"]/.test(text));
  expect(actions.map(({ file }) => file)).toEqual(['app/(door)/actions.ts']);
  const exported = [...(actions[0]?.text ?? '').matchAll(/export\s+(?:async\s+)?(?:function|const)\s+(\w+)/g)].map(([, name]) => name);
  expect(exported).toEqual(['signInWithPassword', 'signInWithProvider', 'choosePassword', 'signOut']);
});
