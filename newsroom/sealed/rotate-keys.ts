import { presentKeyId, unwrapKey, wrapKey } from '@/platform/sealing';
import type { PrismaClient } from '@/prisma/generated/client';
import { keyPlace } from './data-key';
import { fingerprintPlace } from './fingerprint-key';

/**
 * Wraps every source's key, and that of the fingerprints, with the present key of the newsroom. No sealed word is opened.
 * It may be stopped and begun again, and run while the newsroom works: each row is changed only if nobody changed it
 * meanwhile, and one that was sealed in between has the present key already or is met in the next round.
 * @returns how many keys were wrapped anew, and the ids of the sources whose key no key of the newsroom opens.
 */
export async function rotateKeys(db: PrismaClient, batch = 500): Promise<{ turned: number; unopened: string[] }> {
  const keyId = presentKeyId();
  let turned = await rotateFingerprintKey(db, keyId);
  const unopened: string[] = [];
  for (;;) {
    const rows = await db.sealedSource.findMany({
      where: { sourceId: { notIn: unopened }, keyId: { not: keyId }, wrappedKey: { not: null } },
      orderBy: { sourceId: 'asc' },
      take: batch,
      select: { sourceId: true, keyId: true, wrappedKey: true },
    });
    if (rows.length === 0) return { turned, unopened };
    for (const { sourceId, keyId: before, wrappedKey } of rows) {
      if (before === null || wrappedKey === null) continue;
      const anew = wrapAnew(sourceId, before, wrappedKey);
      if (!anew) {
        unopened.push(sourceId);
        continue;
      }
      const { count } = await db.sealedSource.updateMany({ where: { sourceId, keyId: before }, data: { keyId: anew.keyId, wrappedKey: anew.wrapped } });
      turned += count;
    }
  }
}

/** Null where it cannot be opened: one that is broken keeps no other from its turn. */
function wrapAnew(sourceId: string, keyId: string, wrapped: Uint8Array<ArrayBuffer>): ReturnType<typeof wrapKey> | null {
  const place = keyPlace(sourceId);
  try {
    return wrapKey(unwrapKey({ keyId, wrapped }, place), place);
  } catch {
    return null;
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
