// @ts-check
// What `npm start` runs: the newsroom from its bundle, which is made anew when its sources are no longer what it was made of.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundleFolder, isBundled } from './bundle-stamp.mjs';
import './lead-to-sources.mjs';

if (!(await isBundled(bundleFolder))) {
  const bundling = ['--import', 'tsx', 'server/bundle.ts'];
  const { status } = spawnSync(process.execPath, bundling, { cwd: path.resolve(import.meta.dirname, '..'), stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
await import(path.join(bundleFolder, 'main.mjs'));
