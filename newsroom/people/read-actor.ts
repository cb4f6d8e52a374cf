import { deskDatabase } from '@/platform/database';
import { findSession, hashOfSecret } from '@/platform/session';
import type { Person } from './actor';
import { tokenPrefix } from './make-access-token';

const minute = 60_000;

const ofActor = { id: true, name: true, role: true, deactivatedAt: true } as const;

type Row = Omit<Person, 'kind'> & { deactivatedAt: Date | null };

function active({ id, name, role, deactivatedAt }: Row): Person | null {
  return deactivatedAt ? null : { kind: 'person', id, name, role };
}

/** Whether somebody is there, or a page asks by itself: only the first keeps a session from ending for want of use. */
type Visit = { isVisit?: boolean };

type OpenSession = { actor: Person; sessionId: string };

/** Who a session's secret stands for at this moment, or null; nobody, while a password set by another is to be replaced. */
export async function readActorOfSession(secret: string, at: Date, visit: Visit = {}): Promise<OpenSession | null> {
  const session = await readSession(secret, at, visit);
  return session?.handedPasswordAt === null ? session : null;
}

/** The session, whatever it opens: for ending it, and for choosing a password of one's own. */
export async function readSession(secret: string, at: Date, visit: Visit = {}): Promise<(OpenSession & { handedPasswordAt: Date | null }) | null> {
  const db = deskDatabase();
  const session = await findSession(db, secret, at, visit);
  if (!session) return null;
  const person = await db.person.findUnique({ where: { id: session.personId }, select: { ...ofActor, handedPasswordAt: true } });
  const actor = person && active(person);
  return actor && { actor, sessionId: session.id, handedPasswordAt: person.handedPasswordAt };
}

/**
 * Who a personal access token stands for at this moment, or null; nobody, as with a session, while a password set by another
 * is to be replaced. Notes its use at most once a minute.
 */
export async function readActorOfToken(token: string, at: Date): Promise<Person | null> {
  if (!token.startsWith(tokenPrefix)) return null;
  const db = deskDatabase();
  const row = await db.accessToken.findFirst({
    where: { tokenHash: hashOfSecret(token), revokedAt: null, expiresAt: { gt: at }, person: { handedPasswordAt: null } },
    select: { id: true, lastUsedAt: true, person: { select: ofActor } },
  });
  const actor = row && active(row.person);
  if (!actor) return null;
  const aMinuteAgo = new Date(at.getTime() - minute);
  if (row.lastUsedAt === null || row.lastUsedAt < aMinuteAgo) {
    // Guarded again, so that of several requests at once only one writes.
    await db.accessToken.updateMany({
      where: { id: row.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: aMinuteAgo } }] },
      data: { lastUsedAt: at },
    });
  }
  return { ...actor, through: { kind: 'token', id: row.id } };
}
