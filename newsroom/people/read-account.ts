import { deskDatabase } from '@/platform/database';
import { lasting } from '@/platform/session';
import type { Person } from './actor';

/** A person's own account: who they are, where they are signed in, and their tokens, newest first. */
export async function readAccount(actor: Person, at: Date) {
  const { passwordHash, ...account } = await deskDatabase().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      name: true,
      email: true,
      role: true,
      passwordHash: true,
      sessions: {
        where: lasting(at),
        orderBy: { lastSeenAt: 'desc' },
        select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
      },
      tokens: {
        where: { revokedAt: null },
        orderBy: { createdAt: 'desc' },
        select: { id: true, name: true, createdAt: true, expiresAt: true, lastUsedAt: true },
      },
    },
  });
  return { ...account, hasPassword: passwordHash !== null };
}
