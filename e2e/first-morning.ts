import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { hashPassword } from '@/newsroom/people/password';
import type { SourceKind } from '@/newsroom/claims/vocabulary';
import { everybodysPassword } from './permissions/staff';

/** Everybody at the desk, and what they are. */
export const people = {
  mina: { name: 'Mina Rahimi', role: 'reporter' },
  tom: { name: 'Tom Arkwright', role: 'reporter' },
  daud: { name: 'Daud Karim', role: 'editor' },
  ines: { name: 'Ines Moreau', role: 'editor' },
  sana: { name: 'Sana Qureshi', role: 'standards' },
  lev: { name: 'Lev Adler', role: 'legal' },
} as const;

export type PersonName = keyof typeof people;

export const emailOf = (name: PersonName) => `${name}@newsroom.example`;

/** Sources in the directory from the beginning; the agency passes on what the ministry says. */
const directory: { name: string; kind: SourceKind; upstream?: string }[] = [
  { name: 'The Taliban', kind: 'organisation' },
  { name: 'Pakistani officials', kind: 'official' },
  { name: 'Afghan interior ministry', kind: 'organisation' },
  { name: 'AFP', kind: 'agency', upstream: 'Afghan interior ministry' },
];

export type FirstMorning = { sectionId: string; sources: ReadonlyMap<string, string> };

/** Puts people, a section and sources into an empty database: what a newspaper has on its first morning. */
export async function firstMorning(db: pg.Client): Promise<FirstMorning> {
  const hash = await hashPassword(everybodysPassword);
  const ids = new Map<string, string>();
  for (const [key, { name, role }] of Object.entries(people)) {
    ids.set(key, randomUUID());
    const values = [ids.get(key), emailOf(key as PersonName), name, role, hash];
    await db.query('INSERT INTO desk.people (id, email, name, role, "passwordHash") VALUES ($1, $2, $3, $4, $5)', values);
  }
  const sectionId = randomUUID();
  await db.query(`INSERT INTO desk.sections (id, slug, name, position) VALUES ($1, 'world', 'World', 1)`, [sectionId]);
  await db.query(`INSERT INTO published.sections (slug, name, position) VALUES ('world', 'World', 1)`);
  const sources = new Map<string, string>();
  for (const { name, kind, upstream } of directory) {
    const id = randomUUID();
    const values = [id, kind, name, upstream ? sources.get(upstream) : null, ids.get('mina')];
    await db.query('INSERT INTO desk.sources (id, kind, name, "upstreamId", "createdById") VALUES ($1, $2, $3, $4, $5)', values);
    sources.set(name, id);
  }
  return { sectionId, sources };
}
