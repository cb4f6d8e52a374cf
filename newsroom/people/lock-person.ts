import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/**
 * Holds a person and all administrators until the transaction ends, always in the same order, and returns the person as
 * they are then: two people changing each other cannot leave the newsroom without an administrator.
 */
export async function lockPerson(db: Transaction, personId: string) {
  await db.$queryRaw`
    SELECT id FROM desk.people WHERE id = ${personId}::uuid OR role = 'admin' ORDER BY id FOR UPDATE`;
  const person = await db.person.findUnique({ where: { id: personId } });
  return person ?? refuse('not_found', 'There is no such person.');
}

/** Refuses what would leave nobody to manage people. Ask after the change. */
export async function keepAnAdministrator(db: Transaction): Promise<void> {
  const left = await db.person.count({ where: { role: 'admin', deactivatedAt: null } });
  if (left === 0) refuse('conflict', 'The newsroom needs at least one administrator.');
}
