import pg from 'pg';
import { jobRights } from './job-rights';
import { rolePassword, scramVerifier } from './role-password';

/** What may be added and never changed, by schema: the application's role has no UPDATE and no DELETE there. */
export const appendOnlyTables = {
  desk: ['audit_events', 'revisions', 'stage_changes', 'claim_assessments', 'custody_events', 'evidence_files', 'evidence_checks', 'evidence_ratings', 'file_credentials', 'recording_metadata', 'anonymity_requests', 'anonymity_decisions', 'anonymity_ends', 'reply_records', 'source_grades', 'source_merges', 'waves'],
  published: ['publications', 'corrections', 'claim_events', 'changes', 'page_breaks'],
};

/** Those of them whose reasons can be forgotten, since they may name somebody who is sealed later; a trigger sees to it that nothing else changes. */
const forgetful = ['desk.source_merges', 'desk.source_grades'];

/** The names of the two roles behind which the application and the public site work. */
export type Roles = { desk: string; site: string };

/** The owner may not do something that only an administrator can; `sql` does exactly that. */
export class AdministratorNeeded extends Error {
  constructor(readonly sql: string) {
    super(`The user of DATABASE_URL may not create roles or schemas. Let an administrator run this on that database, then start again:\n\n${sql}\n`);
    this.name = 'AdministratorNeeded';
  }
}

/** Roles that are there have other passwords than AUTH_SECRET gives them, and this process may not change that. */
export class OtherSecret extends Error {
  constructor() {
    super('The roles of this database have their passwords from another AUTH_SECRET: set the one that the newsroom is started with. Only npm start and npm run dev give them new ones.');
    this.name = 'OtherSecret';
  }
}

/** Roles are named after the database unless a prefix is given. */
export function rolesFor(ownerUrl: string, prefix?: string | null): Roles {
  const stem = prefix ?? decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  return { desk: `${stem}_desk`, site: `${stem}_site` };
}

/**
 * The owner's address with another role in it, whose sessions are in UTC wherever the server is: Prisma sends and reads
 * moments without an offset, but for those that PostgreSQL puts into JSON, as it does for what is read along with a row.
 */
export function roleUrl(ownerUrl: string, role: string, authSecret: string): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(role);
  url.password = rolePassword(role, authSecret);
  url.searchParams.set('options', [url.searchParams.get('options') ?? '', '-c timezone=UTC'].join(' ').trim());
  return url.href;
}

/**
 * Sees to it that both roles exist with their passwords and that the owner may create what the migrations create.
 * Changes nothing where all is well. Throws `AdministratorNeeded` with the statements an administrator has to run, and,
 * unless it may renew passwords, `OtherSecret` where a role that is there takes another than ours.
 */
export async function ensureRoles(ownerUrl: string, roles: Roles, authSecret: string, { renewPasswords = true } = {}): Promise<void> {
  const missing = await rolesThatCannotLogIn(ownerUrl, roles, authSecret);
  await asOwner(ownerUrl, async (owner) => {
    if (!renewPasswords && (await anyIsThere(owner, missing))) throw new OtherSecret();
    const statements = [...(await statementsForRoles(owner, missing, authSecret)), ...(await statementsForOwner(owner))];
    if (statements.length > 0) throw new AdministratorNeeded(statements.map((each) => `${each};`).join('\n'));
  });
}

async function rolesThatCannotLogIn(ownerUrl: string, roles: Roles, authSecret: string): Promise<string[]> {
  const missing: string[] = [];
  for (const role of Object.values(roles)) {
    const client = new pg.Client({ connectionString: roleUrl(ownerUrl, role, authSecret) });
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (error) {
      const refused = ['28P01', '28000', '42501', '3D000'].includes((error as { code?: string }).code ?? '');
      if (!refused) throw error;
      missing.push(role);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return missing;
}

async function anyIsThere(owner: pg.Client, roles: string[]): Promise<boolean> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = ANY($1)', [roles]);
  return rowCount !== null && rowCount > 0;
}

/** Makes the roles; returns the statements for those it may not make. */
async function statementsForRoles(owner: pg.Client, missing: string[], authSecret: string): Promise<string[]> {
  const database = pg.escapeIdentifier(owner.database ?? '');
  const left: string[] = [];
  for (const role of missing) {
    const statements = async () => {
      const known = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const verb = known.rowCount ? 'ALTER' : 'CREATE';
      const verifier = pg.escapeLiteral(scramVerifier(rolePassword(role, authSecret)));
      const name = pg.escapeIdentifier(role);
      return [
        `${verb} ROLE ${name} LOGIN NOINHERIT NOCREATEDB NOCREATEROLE PASSWORD ${verifier}`,
        `GRANT CONNECT ON DATABASE ${database} TO ${name}`,
      ];
    };
    const outcome = await besideOthers(async () => owner.query((await statements()).join(';')));
    if (outcome === 'not allowed') left.push(...(await statements()));
  }
  return left;
}

/**
 * Changes a role, which belongs to the whole server while locks belong to one database: where another newsroom's start
 * changes the same one in the same moment, one of the two is turned away by an index or a row, and looks again.
 */
async function besideOthers(change: () => Promise<unknown>, attempts = 20): Promise<'done' | 'not allowed'> {
  try {
    await change();
    return 'done';
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    const insufficientPrivilege = '42501';
    if (code === insufficientPrivilege) return 'not allowed';
    const uniqueViolation = '23505';
    const duplicateObject = '42710';
    const tupleConcurrentlyUpdated = 'XX000';
    if (attempts === 0 || ![uniqueViolation, duplicateObject, tupleConcurrentlyUpdated].includes(code)) throw error;
    return besideOthers(change, attempts - 1);
  }
}

/** What the owner lacks for the first migration: it creates three schemas, and Prisma's own table in `public`. */
async function statementsForOwner(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ begun: boolean; database: boolean; public: boolean }>(`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AND to_regnamespace('desk') IS NOT NULL
             AND to_regnamespace('published') IS NOT NULL AND to_regnamespace('graphile_worker') IS NOT NULL AS begun,
           has_database_privilege(current_database(), 'CREATE') AS database,
           has_schema_privilege('public', 'USAGE') AND has_schema_privilege('public', 'CREATE') AS public`);
  const may = rows[0];
  if (!may || may.begun) return [];
  const user = pg.escapeIdentifier(owner.user ?? '');
  return [
    ...(may.database ? [] : [`GRANT CREATE ON DATABASE ${pg.escapeIdentifier(owner.database ?? '')} TO ${user}`]),
    ...(may.public ? [] : [`GRANT USAGE, CREATE ON SCHEMA public TO ${user}`]),
  ];
}

/**
 * Grants each role exactly what it needs and takes back everything else, in one transaction; then asks PostgreSQL
 * whether the walls stand. Run it after the migrations.
 */
export async function grantRights(ownerUrl: string, roles: Roles): Promise<void> {
  const desk = pg.escapeIdentifier(roles.desk);
  const site = pg.escapeIdentifier(roles.site);
  const appendOnly = Object.entries(appendOnlyTables).flatMap(([schema, tables]) => tables.map((table) => `${schema}.${table}`));
  await asOwner(ownerUrl, async (owner) => {
    const rights = `
      BEGIN;
      SELECT pg_advisory_xact_lock(783601148);
      REVOKE ALL ON ALL TABLES IN SCHEMA desk, published FROM ${desk}, ${site};
      REVOKE ALL ON SCHEMA desk, published FROM ${desk}, ${site};
      GRANT USAGE ON SCHEMA desk, published TO ${desk};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA desk, published TO ${desk};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA desk, published TO ${desk};
      REVOKE UPDATE, DELETE ON ${appendOnly.join(', ')} FROM ${desk};
      GRANT UPDATE (reason, "forgottenAt") ON ${forgetful.join(', ')} TO ${desk};
      GRANT USAGE ON SCHEMA published TO ${site};
      GRANT SELECT ON ALL TABLES IN SCHEMA published TO ${site};
      ${await jobRights(owner, roles)}
      COMMIT`;
    await againIfCrossed(5, () => owner.query(rights).catch((error: unknown) => owner.query('ROLLBACK').then(() => Promise.reject(error as Error))));
    await proveWalls(owner, roles, appendOnly);
  });
}

/** Other processes of the newsroom are at work meanwhile, and PostgreSQL looks after its tables: what crossed them is done again. */
async function againIfCrossed(times: number, act: () => Promise<unknown>): Promise<void> {
  for (let left = times; ; left -= 1) {
    try {
      await act();
      return;
    } catch (error) {
      const { code, message = '' } = error as { code?: string; message?: string };
      if (left === 1 || !(code === '40P01' || code === '40001' || /tuple concurrently (updated|deleted)/.test(message))) throw error;
    }
  }
}

/** A role that somebody made a superuser, or a member of another, would climb every wall. */
async function proveWalls(owner: pg.Client, roles: Roles, appendOnly: string[]): Promise<void> {
  const { rows } = await owner.query<{ table: string; role: string }>(
    `SELECT c.oid::regclass::text AS "table", $2::text AS role FROM pg_class c
      WHERE c.relnamespace = 'desk'::regnamespace AND c.relkind IN ('r', 'v', 'p')
        AND has_schema_privilege($2, 'desk', 'USAGE') AND has_table_privilege($2, c.oid, 'SELECT')
      UNION ALL
     SELECT name, $1::text FROM unnest($3::text[]) AS name WHERE has_table_privilege($1, name, 'UPDATE, DELETE, TRUNCATE')`,
    [roles.desk, roles.site, appendOnly],
  );
  const breach = rows[0];
  if (breach) throw new Error(`Role ${breach.role} has rights on ${breach.table} that it must not have: take back what was granted to it by hand.`);
}

async function asOwner<Value>(ownerUrl: string, work: (owner: pg.Client) => Promise<Value>): Promise<Value> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
