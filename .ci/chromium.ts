import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium without the parts around the page, which nobody sees in a test: a third less work for the same engine. */
const debianShell = '/usr/bin/chromium-headless-shell';
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The program of a real Chromium on this machine: Playwright's own, or the system's. Null when there is none. */
export function findChromium(): string | null {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), debianShell, ...places].find((file) => file && existsSync(file)) ?? null;
}

/** Finds a Chromium or installs one. Throws when neither can be done. */
export function installChromium(): string {
  const there = findChromium();
  const wellServed = there !== null && !places.includes(there);
  if (wellServed) return there;
  const debian = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (debian && run('apt-get', ['update'])) run('apt-get', ['install', '-y', '--no-install-recommends', path.basename(debianShell)]);
  const found = findChromium();
  if (found) return found;
  execFileSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
  const installed = findChromium();
  if (!installed) throw new Error('There is no Chromium on this machine, and it could not be installed.');
  return installed;
}

function run(program: string, args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}
