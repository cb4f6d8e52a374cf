import type { Transaction } from '../transaction';

/**
 * Takes away under what names the entries stood that were merged into a source whose identity is sealed from now on, or
 * was destroyed, and why they were merged: the directory would go on telling who it is.
 */
export async function forgetFormerNames(db: Transaction, sourceId: string, at: Date): Promise<void> {
  const data = { name: 'A former entry of a sealed source', publicDescription: '', interest: '', updatedAt: at };
  await db.source.updateMany({ where: { mergedIntoId: sourceId }, data });
  const former = { source: { mergedIntoId: sourceId }, forgottenAt: null };
  await db.sourceMerge.updateMany({ where: former, data: { reason: '', forgottenAt: at } });
}
