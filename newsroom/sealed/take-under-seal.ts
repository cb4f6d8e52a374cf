import { unseal } from '@/platform/sealing';
import type { SourcingNote } from '@/prisma/generated/client';
import type { Transaction } from '../transaction';
import { fieldPlace } from './data-key';
import { findSealedMatches } from './find-sealed-matches';
import { type Keeping, keepSealed } from './keep-sealed';

const besideTheWords = ['basis', 'obtainedHow', 'privateRemarks'] as const;

/**
 * What colleagues wrote of a source while it was known by name, where something that is sealed now stands in it. What was
 * noted beside its words joins the sealed remarks, so that nothing is lost; why it was judged reliable or not is forgotten.
 * Kept snapshots stay as they are.
 * @returns whether a note was changed by it
 */
export async function takeUnderSeal(db: Transaction, keeping: Keeping): Promise<boolean> {
  const { sourceId, at } = keeping;
  const notes = await db.sourcingNote.findMany({ where: { sourceId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const grades = await db.sourceGrade.findMany({ where: { sourceId: { in: await entriesOf(db, sourceId) }, forgottenAt: null } });
  const beside = notes.flatMap((note) => besideTheWords.map((field) => ({ surface: field, text: note[field], note, field })));
  const reasons = grades.map(({ id, reason }) => ({ surface: 'a judgement', text: reason, id }));
  const matches = await findSealedMatches(db, [...beside, ...reasons].filter(({ text }) => text !== ''));
  const telling = new Set(matches.filter(({ sourceIds }) => sourceIds.includes(sourceId)).map(({ outgoing }) => outgoing));
  const forgotten = reasons.filter((each) => telling.has(each)).map(({ id }) => id);
  await db.sourceGrade.updateMany({ where: { id: { in: forgotten } }, data: { reason: '', forgottenAt: at } });
  const taken = beside.filter((each) => telling.has(each));
  if (taken.length === 0) return false;
  await keepSealed(db, keeping, { remarks: [await remarksOf(db, keeping), ...taken.map(({ text }) => text)].filter(Boolean).join('\n\n') });
  for (const { note, field } of taken) await empty(db, note, field, at);
  return true;
}

/** The source, and the entries that were merged into it. */
async function entriesOf(db: Transaction, sourceId: string): Promise<string[]> {
  const merged = await db.source.findMany({ where: { mergedIntoId: sourceId }, select: { id: true } });
  return [sourceId, ...merged.map(({ id }) => id)];
}

async function remarksOf(db: Transaction, { sourceId, key }: Keeping): Promise<string> {
  const row = await db.sealedField.findUnique({ where: { sourceId_field: { sourceId, field: 'remarks' } } });
  return row ? unseal(key, row.ciphertext, fieldPlace(sourceId, 'remarks')).toString('utf8') : '';
}

async function empty(db: Transaction, { id }: SourcingNote, field: (typeof besideTheWords)[number], at: Date): Promise<void> {
  await db.sourcingNote.update({ where: { id }, data: { [field]: '', updatedAt: at } });
}
