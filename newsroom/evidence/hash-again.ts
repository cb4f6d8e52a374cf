import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { streamFile } from '@/platform/storage';
import { id } from '../input';
import type { Transaction } from '../transaction';
import type { CustodyAction } from './custody';

export const wrongFile = z.strictObject({ fileId: id, name: z.string(), hash: z.string(), state: z.enum(['altered', 'missing']) });

type WrongFile = z.output<typeof wrongFile>;

/** `spoilt`: of the pictures that were drawn to look at, which are no evidence and can be drawn anew. */
export type HashedAgain = { files: number; wrong: WrongFile[]; spoilt: WrongFile[] };

/**
 * Hashes every file of a piece of evidence again; how many there are, and those that are not what they were. Throws where
 * the storage cannot be read: that says nothing of the files.
 */
export async function hashAgain(db: Transaction, evidenceId: string): Promise<HashedAgain> {
  const files = await db.evidenceFile.findMany({ where: { evidenceId }, orderBy: { addedAt: 'asc' }, select: { id: true, role: true, name: true, hash: true } });
  const [wrong, spoilt]: [WrongFile[], WrongFile[]] = [[], []];
  for (const { id: fileId, role, name, hash } of files) {
    const state = await stateOf(hash);
    if (state !== 'whole') (role === 'view' ? spoilt : wrong).push({ fileId, name, hash, state });
  }
  return { files: files.length, wrong, spoilt };
}

async function stateOf(hash: string): Promise<'whole' | 'altered' | 'missing'> {
  const opened = await streamFile(hash);
  if (!opened) return 'missing';
  const hashing = createHash('sha256');
  await pipeline(opened.body, hashing);
  return hashing.digest('hex') === hash ? 'whole' : 'altered';
}

/** The touches by which a chain of custody says how its files were. */
export const hashingTouches: readonly string[] = ['hashed again', 'found altered', 'found missing'] satisfies CustodyAction[];

/** What the chain of custody says of it. */
export function touchOf({ wrong }: Pick<HashedAgain, 'wrong'>): CustodyAction {
  if (wrong.some(({ state }) => state === 'altered')) return 'found altered';
  return wrong.length > 0 ? 'found missing' : 'hashed again';
}

const noted = z.object({ brokenAt: z.int().nullish() });

/** The last such touch, and where it found the chain broken; null while its files were never hashed again. */
export async function lastHashing(db: Transaction, evidenceId: string): Promise<{ action: string; at: Date; brokenAt: number | null } | null> {
  const touch = await db.custodyEvent.findFirst({
    where: { evidenceId, action: { in: [...hashingTouches] } },
    orderBy: { sequence: 'desc' },
    select: { action: true, at: true, data: true },
  });
  return touch && { action: touch.action, at: touch.at, brokenAt: noted.safeParse(touch.data).data?.brokenAt ?? null };
}
