import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
/** A small newsroom that keeps every direction. */
const sound: Record<string, string> = {
  'platform/database.ts': 'export const database = {};',
  'platform/session.ts': 'export const session = {};',
  'editor/document.ts': 'export type Document = {}; export const emptyDocument = {};',
  'newsroom/sources/read-source.ts': `import { database } from '../../platform/database'; export const source = database;`,
  'newsroom/published/read-story.ts': `import { database } from '../../platform/database'; export type Story = {}; export const story = database;`,
  'newsroom/gate/rules/sourced.ts': `import type { Document } from '../../../editor/document'; export const sourced = (document: Document) => document;`,
  'newsroom/permissions/can.ts': 'export const can = () => true;',
  'components/site/story.ts': `import type { Story } from '../../newsroom/published/read-story'; export const show = (story: Story) => story;`,
  'app/(site)/page.ts': `import { show } from '../../components/site/story'; import { story } from '../../newsroom/published/read-story'; export default () => show(story);`,
  'app/desk/page.ts': `import { source } from '../../newsroom/sources/read-source'; export default () => source;`,
  'server/main.ts': `import { database } from '../platform/database'; export default database;`,
};

/** What dependency-cruiser, with our own settings, finds wrong in a tree of files: `rule: file`. */
function breachesIn(files: Record<string, string>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-directions-'));
  try {
    writeFileSync(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const parts = ['app', 'components', 'editor', 'newsroom', 'platform', 'server'];
    const args = [program, '--config', path.join(root, '.config/dependency-cruiser.mjs'), '--output-type', 'json', ...parts];
    const answer = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    const { summary } = JSON.parse(answer) as { summary: { violations: { from: string; rule: { name: string } }[] } };
    return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a newsroom that keeps the directions is let through', () => {
  expect(breachesIn(sound)).toEqual([]);
});

/** Parts of the domain of which readers see what was published, and nothing besides. */
const kept = ['anonymity', 'capture', 'falls', 'pictures', 'replies', 'scheduling', 'sealed'];

type Breach = [what: string, rule: string, file: string, text: string];

const breaches: Breach[] = [
  [
    'a public page that reaches sources by way of two other files',
    'sources-are-unreachable-from-the-site',
    'app/(site)/story/page.ts',
    `import { named } from '../../../newsroom/published/naming'; export default () => named;`,
  ],
  [
    'a feed that reads sources',
    'site-imports-published-reads-only',
    'app/feeds/route.ts',
    `import { source } from '../../newsroom/sources/read-source'; export const GET = () => source;`,
  ],
  [
    'a public page that asks who is reading',
    'the-site-never-asks-who-you-are',
    'app/(site)/you/page.ts',
    `import { session } from '../../../platform/session'; export default () => session;`,
  ],
  [
    'a story’s page that asks who is reading, by way of another file',
    'the-site-never-asks-who-you-are',
    'app/(story)/[year]/page.ts',
    `import { greeting } from '../../greeting'; export default () => greeting;`,
  ],
  [
    'a sitemap that asks who is reading',
    'the-site-never-asks-who-you-are',
    'app/sitemaps/route.ts',
    `import { visitor } from '../visitor'; export const GET = () => visitor;`,
  ],
  [
    'the public API that asks who is reading',
    'the-site-never-asks-who-you-are',
    'app/api/v1/published/route.ts',
    `import { session } from '../../../../platform/session'; export const GET = () => session;`,
  ],
  [
    'the public API that reaches sources by way of what is published',
    'sources-are-unreachable-from-the-public-api',
    'app/api/v1/published/sources/route.ts',
    `import { named } from '../../../../../newsroom/published/naming'; export const GET = () => named;`,
  ],
  ...kept.map((part): Breach => [
    `a story’s page that reaches newsroom/${part} by way of what is published`,
    'sources-are-unreachable-from-the-site',
    `app/(story)/${part}/page.ts`,
    `import { told } from '../../../newsroom/published/told-of-${part}'; export default () => told;`,
  ]),
  [
    'a gate rule that reaches the database through another file',
    'pure-files-reach-no-database',
    'newsroom/gate/rules/checked.ts',
    `import { source } from '../../sources/read-source'; export const checked = source;`,
  ],
  [
    'rules that import the database',
    'pure-files-import-no-database',
    'newsroom/claims/rules.ts',
    `import { database } from '../../platform/database'; export const rule = database;`,
  ],
  [
    'a component that takes more than types from the domain',
    'components-take-types-only',
    'components/site/teaser.ts',
    `import { story } from '../../newsroom/published/read-story'; export const tease = () => story;`,
  ],
  [
    'a platform that knows of news',
    'platform-knows-no-news',
    'platform/jobs.ts',
    `import { can } from '../newsroom/permissions/can'; export const jobs = can;`,
  ],
  [
    'an editor that leans on the platform',
    'editor-stands-alone',
    'editor/saving.ts',
    `import { session } from '../platform/session'; export const saving = session;`,
  ],
  [
    'a domain that imports a page',
    'nothing-imports-app',
    'newsroom/stories/render.ts',
    `import page from '../../app/desk/page'; export const render = page;`,
  ],
  [
    'a page that imports the server',
    'nothing-imports-server',
    'app/desk/restart.ts',
    `import main from '../../server/main'; export default main;`,
  ],
  [
    'two files that need each other',
    'no-circles',
    'newsroom/people/one.ts',
    `import { other } from './other'; export const one = () => other;`,
  ],
];

const between = {
  'newsroom/published/naming.ts': `import { source } from '../sources/read-source'; export const named = source;`,
  'newsroom/people/other.ts': `import { one } from './one'; export const other = one;`,
  'app/visitor.ts': `import { session } from '../platform/session'; export const visitor = session;`,
  'app/greeting.ts': `import { visitor } from './visitor'; export const greeting = visitor;`,
  ...Object.fromEntries(kept.map((part) => [`newsroom/${part}/hidden.ts`, 'export const hidden = {};'])),
  ...Object.fromEntries(kept.map((part) => [`newsroom/published/told-of-${part}.ts`, `import { hidden } from '../${part}/hidden'; export const told = hidden;`])),
};

describe('a breach is noticed:', () => {
  const tree = { ...sound, ...between, ...Object.fromEntries(breaches.map(([, , file, text]) => [file, text])) };
  const found = breachesIn(tree);
  test.each(breaches)('%s', (_, rule, file) => expect(found).toContain(`${rule}: ${file}`));
});
