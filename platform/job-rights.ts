import pg from 'pg';
import { jobsSchema } from './jobs';
import type { Roles } from './roles';

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
