import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, run, runMigrations, type Runner } from 'graphile-worker';
import pg from 'pg';
import { jobsSchema, type JobPayload } from './jobs';
import { log } from './log';

/**
 * Does one job. It may be called again after it succeeded (a worker that dies before it says so), and must then leave
 * things as they are.
 */
export type JobHandler = (payload: JobPayload) => Promise<void>;

/** Brings the queue's own tables to where this version needs them, as the owner of the database. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  forgive(pool);
  try {
    await runMigrations({ pgPool: pool, schema: jobsSchema, logger });
  } finally {
    await pool.end();
  }
}

/** How long to wait before going back to a queue whose database went away, in milliseconds. */
const pause = 2_000;

/**
 * Takes jobs from the queue until it is stopped; several processes share the work. Jobs of names without a handler wait
 * for a process that has one. While the database is away, it comes back again and again.
 * @param times when jobs come up by themselves, once however many processes there are: a crontab, in UTC.
 */
export function workOnJobs(connectionString: string, handlers: Record<string, JobHandler>, times = ''): { stop(): Promise<void> } {
  const pool = new pg.Pool({ connectionString, application_name: 'stet jobs', max: 4, keepAlive: true });
  forgive(pool);
  const tasks = Object.entries(handlers).map(([name, handle]) => [name, (payload: unknown) => handle(payload as JobPayload)] as const);
  const stopping = new AbortController();
  let runner: Runner | null = null;
  const work = async () => {
    while (!stopping.signal.aborted) {
      try {
        runner = await run({
          pgPool: pool,
          schema: jobsSchema,
          taskList: Object.fromEntries(tasks),
          concurrency: 2,
          pollInterval: 2_000,
          crontab: times,
          noHandleSignals: true,
          // With a delay, even of nothing, a stop waits until each job that was done is also noted as done.
          preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
          logger,
        });
        if (stopping.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'no jobs can be taken just now');
      }
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const working = work();
  return {
    stop: async () => {
      stopping.abort();
      await runner?.stop().catch(() => undefined);
      await working;
      await pool.end();
    },
  };
}

/** Without listeners a connection that dies would end the process; the next question says what is wrong. */
function forgive(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

const logger = new Logger(() => (level, message) => {
  if (level === 'error') log.error(message);
  else if (level === 'warning') log.warn(message);
});
