import type { Transaction } from '../transaction';
import type { Actor } from './actor';

/** For how long a password that was given again counts, in milliseconds: five minutes. */
export const proofLasts = 5 * 60_000;

/** Whether this person gave their password again, in this very session or through this very token, within five minutes. */
export async function provedFreshly(db: Pick<Transaction, 'session' | 'accessToken'>, actor: Actor, at: Date): Promise<boolean> {
  if (actor.kind !== 'person' || !actor.through) return false;
  const { kind, id } = actor.through;
  const where = { id, personId: actor.id, provedAt: { gt: new Date(at.getTime() - proofLasts) } };
  return (kind === 'session' ? await db.session.count({ where }) : await db.accessToken.count({ where })) > 0;
}
