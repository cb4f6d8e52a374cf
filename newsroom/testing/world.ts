import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { hashPassword } from '../people/password';
import type { Person } from '../people/actor';
import type { Role } from '../people/role';
import type { SourceKind } from '../claims/vocabulary';

const cast = { mina: 'reporter', tom: 'reporter', daud: 'editor', ines: 'editor', sana: 'standards', lev: 'legal', ada: 'admin' } as const;

export type Cast = { [Name in keyof typeof cast]: Person };

/** A newsroom of seven people and one section on a database of its own. */
export type World = TestDatabase &
  Cast & {
    sectionId: string;
    /** A source known to everybody who can see a story it speaks in; made by the person given. */
    source(by: Person, name: string, kind?: SourceKind, upstreamId?: string): Promise<string>;
  };

/** The password of everybody in the test newsroom. */
export const password = 'a calm sentence for tests';

export async function openWorld(): Promise<World> {
  const database = await openTestDatabase();
  const { desk } = database;
  const passwordHash = await hashPassword(password);
  const people = {} as Record<string, Person>;
  for (const [name, role] of Object.entries(cast) as [keyof Cast, Role][]) {
    const shown = name.charAt(0).toUpperCase() + name.slice(1);
    const { id } = await desk.person.create({ data: { email: `${name}@demo.example`, name: shown, role, passwordHash } });
    people[name] = { kind: 'person', id, name: shown, role };
  }
  const section = await desk.section.create({ data: { slug: 'world', name: 'World', position: 1 } });
  await desk.publishedSection.create({ data: { slug: 'world', name: 'World', position: 1 } });
  return {
    ...database,
    ...(people as Cast),
    sectionId: section.id,
    async source(by, name, kind = 'organisation', upstreamId) {
      const id = randomUUID();
      await desk.source.create({ data: { id, kind, name, upstreamId: upstreamId ?? null, createdById: by.id } });
      return id;
    },
  };
}
