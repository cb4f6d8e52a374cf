import { presentKeyId, unwrapKey, wrapKey } from '@/platform/sealing';
import type { PrismaClient } from '@/prisma/generated/client';
import { keyPlace } from './data-key';
import { fingerprintPlace } from './fingerprint-key';

/**
 * Wraps every source's key, and that of the fingerprints, with the present key of the newsroom. No sealed word is opened.
 * It may be stopped and begun again, and run while the newsroom works: each row is changed only if nobody changed it
 * meanwhile, and one that was sealed in between has the present key already or is met in the next round.
 * @returns how many keys were wrapped anew.
 */
export async function rotateKeys(db: PrismaClient, batch = 500): Promise<number> {
  const keyId = presentKeyId();
  let turned = await rotateFingerprintKey(db, keyId);
  for (;;) {
    const rows = await db.sealedSource.findMany({
      where: { keyId: { not: keyId }, wrappedKey: { not: null } },
      orderBy: { sourceId: 'asc' },
      take: batch,
      select: { sourceId: true, keyId: true, wrappedKey: true },
    });
    if (rows.length === 0) return turned;
    for (const { sourceId, keyId: before, wrappedKey } of rows) {
      if (before === null || wrappedKey === null) continue;
      const place = keyPlace(sourceId);
      const anew = wrapKey(unwrapKey({ keyId: before, wrapped: wrappedKey }, place), place);
      const { count } = await db.sealedSource.updateMany({ where: { sourceId, keyId: before }, data: { keyId: anew.keyId, wrappedKey: anew.wrapped } });
      turned += count;
    }
  }
}

async function rotateFingerprintKey(db: PrismaClient, keyId: string): Promise<number> {
  const rows = await db.fingerprintKey.findMany({ where: { keyId: { not: keyId } } });
  for (const { name, keyId: before, wrappedKey } of rows) {
    const anew = wrapKey(unwrapKey({ keyId: before, wrapped: wrappedKey }, fingerprintPlace), fingerprintPlace);
    await db.fingerprintKey.updateMany({ where: { name, keyId: before }, data: { keyId: anew.keyId, wrappedKey: anew.wrapped } });
  }
  return rows.length;
}
