import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { testSecret } from '../.ci/test-secret';

const root = path.resolve(import.meta.dirname, '..');
const databaseTest = '**/*.db.test.{ts,tsx}';
const testServer = path.join(import.meta.dirname, 'test-server.ts');
const ownEnvironment = path.join(import.meta.dirname, 'own-environment.ts');

/** Database tests that change the environment or the world around them, and so cannot share our modules with others. */
const alone = ['app', 'components', 'newsroom', 'platform', 'prisma', 'server']
  .flatMap((part) => readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' }).map((file) => path.join(part, file)))
  .filter((file) => /\.db\.test\.tsx?$/.test(file) && /process\.env|\bvi\./.test(readFileSync(path.join(root, file), 'utf8')));
const elsewhere = ['**/node_modules/**', '.next/**', 'e2e/**'];

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    env: {
      TZ: 'UTC',
      AUTH_SECRET: testSecret,
      SEALING_KEY: Buffer.from('a key for tests: nothing is sealed').subarray(0, 32).toString('base64'),
      DATABASE_ROLE_PREFIX: 'stet_test',
      // Tests open databases of their own; nothing may fall back on the one the suite was pointed at.
      DATABASE_URL: '',
    },
    // It names parts of Next the way bundlers do, which Node does not understand.
    server: { deps: { inline: ['next-auth'] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Much of a test's time is waiting for the database: left to itself, Vitest keeps one core for a watcher.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // Rules keep nothing between their tests: loading everything anew for each file would take longer than they do.
        test: { name: 'unit', isolate: false, include: ['**/*.test.{ts,tsx}'], exclude: [...elsewhere, databaseTest] },
      },
      {
        extends: true,
        // The same goes for what each keeps in a database of its own.
        test: { name: 'db', isolate: false, include: [databaseTest], exclude: [...elsewhere, ...alone.map(literally)], globalSetup: testServer },
      },
      {
        extends: true,
        // They share a process all the same: starting one and loading every package takes longer than most of them.
        test: { name: 'db alone', isolate: false, setupFiles: ownEnvironment, include: alone.map(literally), exclude: elsewhere, globalSetup: testServer },
      },
    ],
  },
});

/** Folders of routes have names that would be patterns. */
function literally(file: string): string {
  return file.replace(/[()[\]{}*?!]/g, '\\$&');
}
