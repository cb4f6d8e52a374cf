import { z } from 'zod';
import type { BytesState } from './hash-again';
import type { WrongFile } from './wrong-file';

/** `spoilt`: of the pictures that were drawn to look at, which are no evidence and can be drawn anew. */
export type JudgedFiles = { files: number; wrong: WrongFile[]; spoilt: WrongFile[] };

type Listed = { id: string; role: string; hash: string; size: number; mediaType: string; name: string };
type Touch = { action: string; data: unknown };

const addedFile = z.object({ fileId: z.string(), role: z.string(), hash: z.string(), size: z.number(), mediaType: z.string(), name: z.string() });
export type AddedFile = z.output<typeof addedFile>;

/** What a chain of custody says of the files that were added. */
export function addedFiles(chain: readonly Touch[]): AddedFile[] {
  return chain.filter(({ action }) => action === 'file added').flatMap(({ data }) => addedFile.safeParse(data).data ?? []);
}

/**
 * Holds the files as they are listed, what the chain of custody says was added, and the bytes in storage against each
 * other: whoever changes a row together with the bytes leaves the chain, and whoever changes all three breaks it.
 * @param bytes by hash; what was not looked at is not judged
 */
export function judgeFiles(listed: readonly Listed[], chain: readonly Touch[], bytes: ReadonlyMap<string, BytesState>): JudgedFiles {
  const told = new Map(addedFiles(chain).map((file) => [file.fileId, file]));
  const [wrong, spoilt]: [WrongFile[], WrongFile[]] = [[], []];
  for (const { id: fileId, ...row } of listed) {
    const added = told.get(fileId);
    const { name, hash } = row;
    const against = rowState(row, added);
    if (against) wrong.push({ fileId, name, hash, state: against });
    const state = bytes.get(hash) ?? 'whole';
    if (state !== 'whole') (added?.role === 'view' ? spoilt : wrong).push({ fileId, name, hash, state });
  }
  const ids = new Set(listed.map(({ id }) => id));
  for (const { fileId, name, hash } of told.values()) {
    if (!ids.has(fileId)) wrong.push({ fileId, name, hash, state: 'unlisted' });
  }
  return { files: listed.length, wrong, spoilt };
}

function rowState(row: Omit<Listed, 'id'>, added: AddedFile | undefined): 'unchained' | 'exchanged' | 'relabelled' | null {
  if (!added) return 'unchained';
  if (row.hash !== added.hash) return 'exchanged';
  const isSame = row.role === added.role && row.size === added.size && row.mediaType === added.mediaType && row.name === added.name;
  return isSame ? null : 'relabelled';
}
