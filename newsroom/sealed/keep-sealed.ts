import { fingerprint, seal } from '@/platform/sealing';
import type { Transaction } from '../transaction';
import { fieldPlace } from './data-key';
import { fingerprintKey } from './fingerprint-key';
import type { SealedWords } from './sealed-fields';
import { firstSaid, wholeSaid } from './said';
import { termsOf } from './terms-of';
import { sealedFieldNames } from './vocabulary';

/** Whose key seals it, who gave it, and when. */
export type Keeping = { sourceId: string; key: Buffer; personId: string; at: Date };

/**
 * Seals fields of a source, and keeps the fingerprints of what must not go out. An empty field is taken away.
 * @returns the names of the fields that were given.
 */
export async function keepSealed(db: Transaction, { sourceId, key, personId: changedById, at: changedAt }: Keeping, words: SealedWords): Promise<string[]> {
  const given = sealedFieldNames.filter((field) => words[field] !== undefined);
  const markKey = await fingerprintKey(db);
  for (const field of given) {
    const text = words[field] ?? '';
    await db.sealedTerm.deleteMany({ where: { sourceId, field } });
    if (text === '') {
      await db.sealedField.deleteMany({ where: { sourceId, field } });
      continue;
    }
    const data = { ciphertext: seal(key, text, fieldPlace(sourceId, field)), changedById, changedAt };
    await db.sealedField.upsert({ where: { sourceId_field: { sourceId, field } }, create: { sourceId, field, ...data }, update: data });
    await db.sealedTerm.createMany({
      data: termsOf(field, text).map((term) => ({
        sourceId,
        field,
        first: fingerprint(markKey, firstSaid(term)),
        whole: fingerprint(markKey, wholeSaid(term)),
        words: term.words.length,
      })),
    });
  }
  return given;
}
