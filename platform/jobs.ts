/** The schema of the queue, on the newsroom's own database. What works on it is loaded where jobs are done (`work-on-jobs.ts`). */
export const jobsSchema = 'graphile_worker';

/** What a job is about: ids, and never words. Whoever does the work reads the present state of what they name. */
export type JobPayload = Record<string, string | null>;

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
