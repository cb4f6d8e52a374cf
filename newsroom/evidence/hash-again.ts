import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { streamFile } from '@/platform/storage';
import type { Transaction } from '../transaction';
import type { CustodyAction } from './custody';
import { addedFiles, type JudgedFiles } from './judge-files';
import { type Misdescribed, readCapturesAgain } from './read-captures-again';
import { type WrongFile, wrongFile } from './wrong-file';

export type BytesState = 'whole' | 'altered' | 'missing';

/** How the bytes are, by hash; and what its row says wrongly of each capture. */
export type HashedAgain = { bytes: Map<string, BytesState>; captures: Misdescribed };

/**
 * Hashes again whatever a piece of evidence is listed to have, and whatever its chain of custody says was added, and reads
 * what its captures say of themselves. Throws where the storage cannot be read: that says nothing of the files.
 */
export async function hashAgain(db: Transaction, evidenceId: string): Promise<HashedAgain> {
  const listed = await db.evidenceFile.findMany({ where: { evidenceId }, orderBy: { addedAt: 'asc' }, select: { hash: true } });
  const chain = await db.custodyEvent.findMany({ where: { evidenceId, action: 'file added' }, select: { action: true, data: true } });
  const states = new Map<string, BytesState>();
  for (const { hash } of [...listed, ...addedFiles(chain)]) {
    if (!states.has(hash)) states.set(hash, await stateOf(hash));
  }
  return { bytes: states, captures: await readCapturesAgain(db, evidenceId) };
}

/** How the bytes are that are kept under a hash. */
export async function stateOf(hash: string): Promise<BytesState> {
  const opened = await streamFile(hash);
  if (!opened) return 'missing';
  const hashing = createHash('sha256');
  await pipeline(opened.body, hashing);
  return hashing.digest('hex') === hash ? 'whole' : 'altered';
}

/** The touches by which a chain of custody says how its files were. */
export const hashingTouches: readonly string[] = ['hashed again', 'found altered', 'found missing'] satisfies CustodyAction[];

/** What the chain of custody says of it. */
export function touchOf({ wrong }: Pick<JudgedFiles, 'wrong'>): CustodyAction {
  if (wrong.some(({ state }) => state !== 'missing')) return 'found altered';
  return wrong.length > 0 ? 'found missing' : 'hashed again';
}

const foundWrong = z.object({ fileId: wrongFile.shape.fileId, state: wrongFile.shape.state, differs: wrongFile.shape.differs });
type FoundWrong = z.output<typeof foundWrong>;

const noted = z.object({ brokenAt: z.int().nullish(), wrong: z.array(foundWrong).optional() });

export type Hashing = { action: string; at: Date; brokenAt: number | null; wrong: FoundWrong[] };

/** The last such touch, what it found wrong, and where it found the chain broken; null while its files were never hashed again. */
export async function lastHashing(db: Transaction, evidenceId: string): Promise<Hashing | null> {
  const touch = await db.custodyEvent.findFirst({
    where: { evidenceId, action: { in: [...hashingTouches] } },
    orderBy: { sequence: 'desc' },
    select: { action: true, at: true, data: true },
  });
  return touch && { action: touch.action, at: touch.at, ...foundThen(touch.data) };
}

/** What a touch of hashing again says that it found. */
export function foundThen(data: unknown): Pick<Hashing, 'brokenAt' | 'wrong'> {
  const { brokenAt = null, wrong = [] } = noted.safeParse(data).data ?? {};
  return { brokenAt, wrong };
}

/** What is wrong now and was not said to be before. */
export function newlyWrong(wrong: readonly WrongFile[], before: Hashing | null): WrongFile[] {
  return wrong.filter(({ fileId, state }) => !before?.wrong.some((known) => known.fileId === fileId && known.state === state));
}
