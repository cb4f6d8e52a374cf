import { randomUUID } from 'node:crypto';
import type { SourceKind } from '@/newsroom/claims/vocabulary';
import { fingerprintKey } from '@/newsroom/sealed/fingerprint-key';
import { firstSaid, wholeSaid } from '@/newsroom/sealed/said';
import { termsOf } from '@/newsroom/sealed/terms-of';
import { deskDatabase } from '@/platform/database';
import { fingerprint } from '@/platform/sealing';

/** Seals names until there are so many terms. One name in twenty begins with a word of the text, as aliases do. */
export async function sealManyTerms(count: number, text: string): Promise<void> {
  const db = deskDatabase();
  const words = [...new Set(text.toLowerCase().match(/\p{L}{3,}/gu))];
  const { id: personId } = await db.person.create({ data: { email: 'sana@bench.example', name: 'Sana', role: 'standards', passwordHash: '' } });
  const key = await db.$transaction((transaction) => fingerprintKey(transaction));
  const terms: { sourceId: string; field: 'name'; first: string; whole: string; words: number }[] = [];
  const sourceIds: string[] = [];
  for (let number = 0; terms.length < count; number += 1) {
    const sourceId = randomUUID();
    const given = number % 20 === 0 ? words[(number / 20) % words.length] : `Given${number % 700}`;
    sourceIds.push(sourceId);
    for (const term of termsOf('name', `${given} Family${number}`)) {
      const marks = { first: fingerprint(key, firstSaid(term)), whole: fingerprint(key, wholeSaid(term)) };
      terms.push({ sourceId, field: 'name', ...marks, words: term.words.length });
    }
  }
  const kind: SourceKind = 'person';
  await db.source.createMany({ data: sourceIds.map((id) => ({ id, kind, name: 'A source', identitySealed: true, createdById: personId })) });
  const wrapped = { keyId: 'bench', wrappedKey: new Uint8Array(61) };
  await db.sealedSource.createMany({ data: sourceIds.map((sourceId) => ({ sourceId, ...wrapped, sealedById: personId })) });
  await db.sealedTerm.createMany({ data: terms.slice(0, count) });
  await db.$executeRaw`ANALYZE desk.sealed_terms`;
}
