import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, run, runMigrations, type Runner } from 'graphile-worker';
import pg from 'pg';
import { log } from './log';
import type { Roles } from './roles';

/** The schema of the queue, on the newsroom's own database. */
const jobsSchema = 'graphile_worker';

/** What a job is about: ids, and never words. Whoever does the work reads the present state of what they name. */
export type JobPayload = Record<string, string | null>;

/**
 * Does one job. It may be called again after it succeeded (a worker that dies before it says so), and must then leave
 * things as they are.
 */
export type JobHandler = (payload: JobPayload) => Promise<void>;

type Asking = { $queryRaw(parts: TemplateStringsArray, ...values: unknown[]): Promise<unknown> };

/**
 * Leaves work for later, in the very transaction that makes it necessary: when that is rolled back, so is this.
 * @param key while a job of the same key waits, this one takes its place.
 * @param priority what has a higher number waits for what has a lower.
 */
export async function enqueue(
  db: Asking,
  name: string,
  payload: JobPayload,
  { runAt = null, key = null, priority = 0 }: { runAt?: Date | null; key?: string | null; priority?: number } = {},
): Promise<void> {
  await db.$queryRaw`
    SELECT 1 AS queued FROM graphile_worker.add_job(
      ${name}::text, ${JSON.stringify(payload)}::json, run_at => ${runAt}::timestamptz, job_key => ${key}::text, priority => ${priority}::integer)`;
}

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

/**
 * The statements that let the newsroom's role work with the queue, and nobody else. Its tables keep rows from everybody
 * but their owner unless a policy says otherwise.
 */
export async function jobRights(owner: pg.Client, roles: Roles): Promise<string> {
  const { rows } = await owner.query<{ name: string; guarded: boolean }>(
    `SELECT relname AS name, relrowsecurity AS guarded FROM pg_class
      WHERE relnamespace = to_regnamespace($1) AND relkind = 'r'`,
    [jobsSchema],
  );
  if (rows.length === 0) return '';
  const desk = pg.escapeIdentifier(roles.desk);
  const policies = rows.flatMap(({ name, guarded }) => {
    const table = `${jobsSchema}.${pg.escapeIdentifier(name)}`;
    return guarded
      ? [`DROP POLICY IF EXISTS the_desk ON ${table}`, `CREATE POLICY the_desk ON ${table} TO ${desk} USING (true) WITH CHECK (true)`]
      : [];
  });
  return [
    `REVOKE ALL ON SCHEMA ${jobsSchema} FROM PUBLIC, ${pg.escapeIdentifier(roles.site)}`,
    `GRANT USAGE ON SCHEMA ${jobsSchema} TO ${desk}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobsSchema} TO ${desk}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${jobsSchema} TO ${desk}`,
    ...policies,
  ].join(';\n') + ';';
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
