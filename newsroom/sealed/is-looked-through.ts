import type { Transaction } from '../transaction';

const sealing = ['sealed.sealed', 'sealed.field-changed'];
const looking = 'sealed.looked-through';

/** Whether somebody looked through what was written since anything was last sealed of this source. */
export async function isLookedThrough(db: Transaction, sourceId: string): Promise<boolean> {
  const last = await db.auditEvent.findFirst({ where: { subjectId: sourceId, name: { in: [...sealing, looking] } }, orderBy: { id: 'desc' }, select: { name: true } });
  return last?.name === looking;
}
