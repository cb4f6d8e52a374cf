import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** The newsroom's process, and what it runs in threads and processes of their own; where the source of each lies. */
export const ownPrograms = {
  main: 'server/main.ts',
  'newsstand-thread': 'server/newsstand/open-newsstand-thread.ts',
  'framework-thread': 'server/open-framework-thread.ts',
  'jobs-thread': 'server/open-jobs-thread.ts',
  'capture-worker': 'server/capture/worker.ts',
  'credentials-reading': 'server/credentials/reading.ts',
  'document-drawing': 'server/documents/drawing.ts',
  'recording-reading': 'server/recordings/reading.ts',
  'words-reading': 'server/words/reading.ts',
};

type OwnProgram = keyof typeof ownPrograms;

/** Where the programs lie compiled. Whoever was bundled runs what was bundled with it; null, in development, means the sources. */
let compiled = import.meta.filename.endsWith('.mjs') ? import.meta.dirname : null;
const root = path.resolve(import.meta.dirname, '..');
const leading = pathToFileURL(path.join(root, 'server/lead-to-sources.mjs')).href;

/** Has this process run the compiled programs of a folder from now on. */
export function runFrom(folder: string): void {
  compiled = folder;
}

/** What Node is given to run one of our programs in a process. It may stand in a folder that has no modules. */
export function programArguments(name: OwnProgram): string[] {
  if (compiled) return [path.join(compiled, `${name}.mjs`)];
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, path.join(root, ownPrograms[name])];
}

/** Runs one of our programs in a thread, without what the process was started with. */
export function openThread(name: OwnProgram, workerData: object, resourceLimits: ResourceLimits = {}): Worker {
  if (compiled) return new Worker(path.join(compiled, `${name}.mjs`), { workerData, resourceLimits, execArgv: ['--import', leading] });
  return new Worker(new URL('./source-thread.mjs', import.meta.url), { workerData, resourceLimits, execArgv: [], argv: [path.join(root, ownPrograms[name])] });
}
