import { newDataKey, type Place, unwrapKey, wrapKey } from '@/platform/sealing';
import type { Transaction } from '../transaction';
import { unlessUnavailable } from './data-key';

const name = 'terms';

/** Where the key of the fingerprints is authenticated to belong. */
export const fingerprintPlace: Place = { table: 'desk.fingerprint_keys', row: name, field: 'wrappedKey' };

/** The key of the fingerprints; null while nothing was ever sealed. */
export async function findFingerprintKey(db: Transaction): Promise<Buffer | null> {
  const row = await db.fingerprintKey.findUnique({ where: { name } });
  return row && unlessUnavailable(() => unwrapKey({ keyId: row.keyId, wrapped: row.wrappedKey }, fingerprintPlace));
}

/** The same, made when it is first needed. Two who need it first in one moment get the same one. */
export async function fingerprintKey(db: Transaction): Promise<Buffer> {
  const found = await findFingerprintKey(db);
  if (found) return found;
  const { keyId, wrapped } = unlessUnavailable(() => wrapKey(newDataKey(), fingerprintPlace));
  await db.$executeRaw`
    INSERT INTO desk.fingerprint_keys (name, "keyId", "wrappedKey") VALUES (${name}, ${keyId}, ${wrapped}) ON CONFLICT DO NOTHING`;
  const made = await findFingerprintKey(db);
  if (!made) throw new Error('The key of the fingerprints was not kept.');
  return made;
}
