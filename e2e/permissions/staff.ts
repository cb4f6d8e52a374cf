import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { hashPassword } from '@/newsroom/people/password';
import type { Role } from '@/newsroom/people/role';
import { type NewsroomOnDatabase, startEmptyNewsroom } from '../../.ci/e2e-server';
import { ask, type Caller, tell } from './ask';

/** Everybody by the part they play. The chief does what has to be done by somebody who stands in no column. */
const parts = {
  owner: 'reporter',
  named: 'reporter',
  reporter: 'reporter',
  editor: 'editor',
  contributor: 'editor',
  'owning editor': 'editor',
  'named editor': 'editor',
  'named reporter': 'reporter',
  standards: 'standards',
  legal: 'legal',
  'named lawyer': 'legal',
  admin: 'admin',
  chief: 'editor',
} as const satisfies Record<string, Role>;

export type Part = keyof typeof parts;

export type Staffed = {
  site: string;
  people: Record<Part, Caller>;
  sectionId: string;
  /** The first column of the first row of a query: for ids that only pages tell. */
  find(sql: string, ...values: string[]): Promise<string>;
  /** Somebody new of this role, for what would lock out those who go on. */
  newcomer(role: Role): Promise<Caller>;
  close(): Promise<void>;
};

export const everybodysPassword = 'a calm sentence for tests';

/** Opens a newsroom and signs everybody in. Only the administrator is put into its database; she adds the others. */
export async function openStaffedNewsroom(): Promise<Staffed> {
  const newsroom = await startEmptyNewsroom();
  const db = new pg.Pool({ connectionString: newsroom.ownerUrl, max: 4 });
  const admin = await firstAdministrator(newsroom, db);
  const site = newsroom.url;
  const newcomer = async (role: Role, name: string = role) => {
    const email = `${randomUUID()}@newsroom.example`;
    const { id } = await tell(site, admin, 'add-person', { name: `The ${name}`, email, role, password: everybodysPassword });
    // As if they had replaced it already by one that only they know.
    await db.query('UPDATE desk.people SET "handedPasswordAt" = NULL WHERE id = $1', [id]);
    return enter(site, id, email);
  };
  const others = Object.entries(parts).filter(([, role]) => role !== 'admin');
  const people = await Promise.all(others.map(async ([part, role]) => [part, await newcomer(role, part)] as const));
  const sectionId = randomUUID();
  await tell(site, admin, 'add-section', { id: sectionId, slug: 'world', name: 'World' });
  return {
    site,
    people: { ...Object.fromEntries(people), admin } as Record<Part, Caller>,
    sectionId,
    newcomer,
    find: async (sql, ...values) => {
      const { rows } = await db.query<[unknown]>({ text: sql, values, rowMode: 'array' });
      return String(rows[0]?.[0]);
    },
    close: async () => {
      await db.end();
      await newsroom.stop();
    },
  };
}

async function firstAdministrator(newsroom: NewsroomOnDatabase, db: pg.Pool): Promise<Caller> {
  const id = randomUUID();
  const email = 'ada@newsroom.example';
  const values = [id, email, 'The admin', 'admin', await hashPassword(everybodysPassword)];
  await db.query('INSERT INTO desk.people (id, email, name, role, "passwordHash") VALUES ($1, $2, $3, $4, $5)', values);
  return enter(newsroom.url, id, email);
}

async function enter(site: string, id: string, email: string): Promise<Caller> {
  const caller = { id, email, cookie: await signIn(site, email), token: '' };
  const made = await ask({
    url: `${site}/api/v1/commands/make-access-token`,
    caller,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), name: 'A program', days: 1 }),
  });
  return { ...caller, token: (JSON.parse(made.body) as { value: { token: string } }).value.token };
}

/** Fills in the sign-in page as a browser without scripts does, and returns the cookie. */
export async function signIn(site: string, email: string, password = everybodysPassword): Promise<string> {
  const url = `${site}/sign-in`;
  const page = await ask({ url, caller: null });
  const form = new FormData();
  for (const [, name = '', value = ''] of page.body.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)) {
    form.set(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  }
  form.set('email', email);
  form.set('password', password);
  const { status, headers } = await ask({ url, caller: null, method: 'POST', body: form });
  const cookie = headers.getSetCookie().find((each) => each.includes('stet.session='))?.split(';')[0];
  if (!cookie) throw new Error(`Nobody could sign in as ${email}: ${status}.`);
  return cookie;
}
