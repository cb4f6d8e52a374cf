import { createHash, randomBytes } from 'node:crypto';
import type { Prisma } from '@/prisma/generated/client';

type Database = Pick<Prisma.TransactionClient, 'session' | '$executeRaw'>;

const minute = 60_000;
const hour = 60 * minute;

/** After this many milliseconds without a request a session is over. */
export const idleLimit = 12 * hour;

/** After this many milliseconds a session is over, whatever the activity. */
export const absoluteLimit = 14 * 24 * hour;

/** 256 random bits, safe in cookies and headers. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret: its SHA-256. A secret of 256 random bits needs no salt and no slow hash. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The rows that may still be used at this moment. */
export function lasting(at: Date): { endsAt: { gt: Date }; lastSeenAt: { gt: Date } } {
  return { endsAt: { gt: at }, lastSeenAt: { gt: new Date(at.getTime() - idleLimit) } };
}

/** Begins a session and returns the secret that only the browser will hold. */
export async function beginSession(
  db: Database,
  { personId, userAgent, at }: { personId: string; userAgent: string; at: Date },
): Promise<string> {
  const secret = newSecret();
  const endsAt = new Date(at.getTime() + absoluteLimit);
  const tokenHash = hashOfSecret(secret);
  await db.session.create({
    data: { tokenHash, personId, userAgent: userAgent.slice(0, 300), createdAt: at, lastSeenAt: at, endsAt },
  });
  return secret;
}

/**
 * The session a secret opens, or null when there is none or it is over. Notes the visit at most once a minute, unless
 * nobody visits: a page may ask something by itself as long as it lies open.
 */
export async function findSession(
  db: Database,
  secret: string,
  at: Date,
  { isVisit = true }: { isVisit?: boolean } = {},
): Promise<{ id: string; personId: string } | null> {
  const session = await db.session.findFirst({
    where: { tokenHash: hashOfSecret(secret), ...lasting(at) },
    select: { id: true, personId: true, lastSeenAt: true },
  });
  if (!session) return null;
  const aMinuteAgo = new Date(at.getTime() - minute);
  if (isVisit && session.lastSeenAt < aMinuteAgo) {
    // Guarded again, so that of several requests at once only one writes.
    await db.session.updateMany({ where: { id: session.id, lastSeenAt: { lt: aMinuteAgo } }, data: { lastSeenAt: at } });
  }
  return { id: session.id, personId: session.personId };
}

/** Removes sessions that are over. Rows another sign-in is removing are skipped, so that neither waits for the other. */
export async function purgeSessions(db: Database, at: Date): Promise<void> {
  const idleSince = new Date(at.getTime() - idleLimit);
  await db.$executeRaw`
    DELETE FROM desk.sessions WHERE id IN (
      SELECT id FROM desk.sessions WHERE "endsAt" <= ${at} OR "lastSeenAt" <= ${idleSince} FOR UPDATE SKIP LOCKED
    )`;
}
