import { parentPort } from 'node:worker_threads';

/** How long what a thread left open may take to end by itself, in milliseconds. */
const patience = 2_000;

/**
 * Ends this thread of ours: what it said last is delivered, and what is still open then, a connection on which the database
 * keeps a question waiting for example, keeps the process from ending no longer.
 */
export function endThread(): void {
  parentPort?.close();
  setTimeout(() => process.exit(0), patience).unref();
}
