import type { Actor } from '../people/actor';
import type { Transaction } from '../transaction';
import { genesis, linkHash } from './chain';
import type { AuditEvent } from './events';

/** Any constant: it names the lock that puts the writers of the chain in a row. */
export const chainLock = 7_383_001;

/**
 * Appends events to the chain, inside the transaction that made them true. The lock is held to its end, so two writers
 * never continue from the same link; take it last, after every row lock.
 */
export async function record(db: Transaction, actor: Actor, at: Date, events: AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${chainLock})`;
  const last = await db.auditEvent.findFirst({ orderBy: { id: 'desc' }, select: { hash: true } });
  let previousHash = last?.hash ?? genesis;
  const links = events.map(({ name, subject, storyId = null, data }, position) => {
    const actorId = actor.kind === 'person' ? actor.id : null;
    const link = { actorId, name, subjectType: subject.type, subjectId: subject.id, storyId, data, previousHash };
    previousHash = linkHash({ at, ...link });
    return { ...link, hash: previousHash, position };
  });
  // One statement, however many they are: all other writers wait meanwhile.
  await db.$executeRaw`
    INSERT INTO desk.audit_events (at, "actorId", name, "subjectType", "subjectId", "storyId", data, "previousHash", hash)
      SELECT ${at}::timestamptz, "actorId", name, "subjectType", "subjectId", "storyId", data, "previousHash", hash
        FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
          AS link (position int, "actorId" uuid, name text, "subjectType" text, "subjectId" uuid, "storyId" uuid, data jsonb, "previousHash" text, hash text)
       ORDER BY position`;
}
