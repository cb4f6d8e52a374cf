import type { AuditEvent } from '../audit/events';
import type { Transaction } from '../transaction';

/** Revokes whatever tokens somebody has left, whoever made them: what shuts an account shuts the programs that act for it too. */
export async function revokeTokensOf(db: Transaction, personId: string, at: Date): Promise<{ count: number; events: AuditEvent[] }> {
  const { count } = await db.accessToken.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: at } });
  const event = { name: 'token.revoked', subject: { type: 'person', id: personId }, data: { tokens: count } } as const;
  return { count, events: count > 0 ? [event] : [] };
}
