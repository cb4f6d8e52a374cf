import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** The newsroom's process, and what it runs in threads and processes of their own; where the source of each lies. */
export const ownPrograms = {
  main: 'server/main.ts',
  'framework-thread': 'server/open-framework-thread.ts',
  'jobs-thread': 'server/open-jobs-thread.ts',
  'capture-worker': 'server/capture/worker.ts',
  'credentials-reading': 'server/credentials/reading.ts',
  'document-drawing': 'server/documents/drawing.ts',
};

type OwnProgram = keyof typeof ownPrograms;

/** Whoever was bundled runs what was bundled with it; in development and in tests, the sources. */
const bundled = import.meta.filename.endsWith('.mjs');
const root = path.resolve(import.meta.dirname, '..');

/** What Node is given to run one of our programs in a process. It may stand in a folder that has no modules. */
export function programArguments(name: OwnProgram): string[] {
  if (bundled) return [path.join(import.meta.dirname, `${name}.mjs`)];
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, path.join(root, ownPrograms[name])];
}

/** Runs one of our programs in a thread, without what the process was started with. */
export function openThread(name: OwnProgram, workerData: object): Worker {
  if (bundled) return new Worker(new URL(`./${name}.mjs`, import.meta.url), { workerData, execArgv: ['--enable-source-maps'] });
  return new Worker(new URL('./source-thread.mjs', import.meta.url), { workerData, execArgv: [], argv: [path.join(root, ownPrograms[name])] });
}
