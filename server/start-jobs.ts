import { addresses } from '../platform/database';
import { openThread } from './own-programs';

export type JobsData = { addresses: ReturnType<typeof addresses> };

/**
 * Takes this process's share of the jobs, in a thread of their own: neither readers nor the desk wait while a file is hashed
 * or the corrections of a large wave are drawn up. What nobody caught there ends this process too; a supervisor starts it
 * anew.
 */
export function startJobs(): { stop(): Promise<void> } {
  const workerData: JobsData = { addresses: addresses() };
  const thread = openThread('jobs-thread', workerData);
  let stopping = false;
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  const fail = (error: unknown) => {
    if (!stopping) throw error;
  };
  thread.once('error', fail).once('exit', () => fail(new Error('The thread of the jobs ended.')));
  return {
    /** What is being done is finished first; captures are given back, to be taken up again. */
    stop: async () => {
      stopping = true;
      thread.postMessage('end');
      await ended;
    },
  };
}
