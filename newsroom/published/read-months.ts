import { siteDatabase } from '@/platform/database';

/** The first days of all months with a live story, newest first. Goes by one look into the index a month, not by every story. */
export async function readMonths(): Promise<Date[]> {
  const rows = await siteDatabase().$queryRaw<{ month: Date }[]>`
    WITH RECURSIVE told AS (
      (SELECT date_trunc('month', day)::date AS month FROM published.stories WHERE standing = 'live' ORDER BY day DESC LIMIT 1)
      UNION ALL
      SELECT (SELECT date_trunc('month', day)::date FROM published.stories
              WHERE standing = 'live' AND day < told.month ORDER BY day DESC LIMIT 1)
      FROM told WHERE told.month IS NOT NULL
    )
    SELECT month FROM told WHERE month IS NOT NULL ORDER BY month DESC`;
  return rows.map(({ month }) => month);
}
