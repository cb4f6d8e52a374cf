import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../.ci/chromium';
import { testSecret } from '../.ci/test-secret';

// Beside a database settings want a secret, also those of this process, which prepares databases for the newsrooms it starts.
process.env.AUTH_SECRET ||= testSecret;

const root = path.resolve(import.meta.dirname, '..');
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const files = (names: string[]) => names.map((name) => `**/${name}.spec.ts`);

/** Those that take longest begin first, so that no core waits for the last of them: within a project files begin in the order of their names. */
const longest = files(['permissions', 'everybody-can-read', 'everybody-can-work']);
/** Others that open newsrooms of their own, and take minutes. */
const apart = files(['killed-servers', 'canary', 'press', 'behind-nginx', 'newsroom-in-persian', 'pages-nobody-asked-for']);

export default defineConfig({
  testDir: path.join(root, 'e2e'),
  outputDir: path.join(root, 'test-results'),
  globalSetup: path.join(import.meta.dirname, 'e2e-database.ts'),
  fullyParallel: false,
  forbidOnly: true,
  // Each waits for a page or an answer half of its time. A PostgreSQL that is not ours may take no more than a hundred connections.
  workers: process.env.DATABASE_URL ? 3 : 4,
  projects: [
    { name: 'the longest', testMatch: longest },
    { name: 'newsrooms apart', testMatch: apart },
    { name: 'one newsroom', testIgnore: [...longest, ...apart] },
  ],
  // Patient: four browsers may share two slow cores, and what comes at once is not waited for any longer.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // What was done, asked and logged; the page at every step would cost an eighth of the whole run. `--trace on` shows it.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      // Chromium's sandbox does not work for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
});
