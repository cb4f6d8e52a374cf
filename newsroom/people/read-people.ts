import { deskDatabase } from '@/platform/database';
import { managePeople } from '../permissions/can';
import type { Person } from './actor';

/** Everybody of the newsroom by name, for administrators; null for anybody else. */
export async function readPeople(actor: Person) {
  if (!managePeople(actor).allowed) return null;
  const people = await deskDatabase().person.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, email: true, role: true, deactivatedAt: true },
  });
  return people.map((person) => ({ ...person, isActor: person.id === actor.id }));
}
