import { anchorsOf, hasDrifted } from '@/editor/anchors';
import type { AnyDocument } from '@/editor/document';
import type { Appearance } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';

/**
 * Each anchor remembers the words under it and around it now, whether they drifted from those a person confirmed, and when
 * it was taken off words that it stood on: one that was never saved may stand in a text that is on its way. Words that left
 * the text are not kept as its surroundings.
 */
export async function followAnchors(db: Transaction, appearances: readonly Appearance[], document: AnyDocument, at: Date): Promise<void> {
  const inText = new Map(anchorsOf(document).map((anchor) => [anchor.id, anchor]));
  for (const row of appearances) {
    const { exact: current = null, prefix = '', suffix = '' } = inText.get(row.id) ?? {};
    const drifted = current !== null && hasDrifted(row.exact, current);
    if (current === row.current && drifted === row.drifted && prefix === row.prefix && suffix === row.suffix) continue;
    const takenOffAt = current === null ? (row.current === null ? row.takenOffAt : at) : null;
    await db.appearance.updateMany({ where: { id: row.id }, data: { current, prefix, suffix, drifted, takenOffAt } });
  }
}
