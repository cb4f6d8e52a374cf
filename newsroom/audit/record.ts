import type { Prisma } from '@/prisma/generated/client';
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
  for (const { name, subject, storyId = null, data } of events) {
    const link = {
      at,
      actorId: actor.kind === 'person' ? actor.id : null,
      name,
      subjectType: subject.type,
      subjectId: subject.id,
      storyId,
      data: data as Prisma.InputJsonObject,
      previousHash,
    };
    const hash = linkHash(link);
    await db.auditEvent.create({ data: { ...link, hash }, select: { id: true } });
    previousHash = hash;
  }
}
