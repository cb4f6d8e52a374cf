import { randomUUID } from 'node:crypto';
import { deskDatabase } from '@/platform/database';
import { type Person, system } from './actor';
import { addPerson } from './add-person';
import { readActorOfSession } from './read-actor';
import type { Role } from './role';
import { signIn } from './sign-in';

/** The password of everybody in these tests. */
export const testPassword = 'correct horse battery';

/** Somebody new in the newsroom. */
export async function newPerson(
  role: Role = 'reporter',
  { email = `${randomUUID()}@demo.example`, password = testPassword as string | null } = {},
): Promise<Person & { email: string }> {
  const name = `A ${role}`;
  const result = await addPerson(system, { name, email, role, ...(password === null ? {} : { password }) });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return { kind: 'person', id: result.value.id, name, role, email };
}

/** A session of theirs: the secret in the browser, and the id of its row. */
export async function sessionOf(person: Person): Promise<{ secret: string; sessionId: string }> {
  const result = await signIn(system, { personId: person.id, with: 'password', userAgent: 'Firefox' });
  if (!result.ok) throw new Error(result.refusal.sentence);
  const session = await readActorOfSession(result.value.secret, new Date());
  if (!session) throw new Error('The session that began just now is over.');
  return { secret: result.value.secret, sessionId: session.sessionId };
}

/** Names of the events about a person, oldest first. */
export async function eventsAbout(personId: string | null): Promise<string[]> {
  const rows = await deskDatabase().auditEvent.findMany({
    where: { subjectType: 'person', subjectId: personId },
    orderBy: { id: 'asc' },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}
