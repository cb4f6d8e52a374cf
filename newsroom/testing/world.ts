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
  return worldOn(database, people as Cast, section.id);
}

function worldOn(database: TestDatabase, people: Cast, sectionId: string): World {
  return {
    ...people,
    ...database,
    sectionId,
    async source(by, name, kind = 'organisation', upstreamId) {
      const id = randomUUID();
      await database.desk.source.create({ data: { id, kind, name, upstreamId: upstreamId ?? null, createdById: by.id } });
      return id;
    },
  };
}

/** A world that is prepared once, and of which each test gets a copy of its own. */
export type PreparedWorld<Prepared> = {
  open(): Promise<{ world: World; prepared: Prepared }>;
  close(): Promise<void>;
};

/**
 * Bringing a story to where tests begin takes longer than copying the database in which that was done.
 * @param prepare what is done once, at the first opening; it returns plain data.
 */
export function prepareWorld<Prepared>(prepare: (world: World) => Promise<Prepared>): PreparedWorld<Prepared> {
  let first: Promise<{ world: World; prepared: Prepared }> | undefined;
  const begin = async () => {
    const world = await openWorld();
    return { world, prepared: await prepare(world) };
  };
  return {
    async open() {
      const { world, prepared } = await (first ??= begin());
      return { world: worldOn(await world.copy(), world, world.sectionId), prepared: structuredClone(prepared) };
    },
    async close() {
      await (await first)?.world.close();
    },
  };
}
