/** The thread of the jobs. */
import { parentPort, workerData } from 'node:worker_threads';
import { closeDatabase, useDatabase } from '../platform/database';
import { endThread } from './end-thread';
import { openJobs } from './jobs';
import type { JobsData } from './start-jobs';

const { addresses } = workerData as JobsData;

await useDatabase(addresses);
const jobs = openJobs();
// The one message there is tells it to end.
parentPort?.once('message', () => void close());

async function close(): Promise<void> {
  await jobs.stop();
  await closeDatabase();
  endThread();
}
