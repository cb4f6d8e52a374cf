import { buffer } from 'node:stream/consumers';
import { streamFile } from '@/platform/storage';
import type { Transaction } from '../../transaction';
import { readWholeFile } from '../whole-file';
import { decodedTexts } from './decode-text';
import { kindOfFile, looked } from './kind-of-file';
import { TextSearch } from './text-search';
import { type HowRead, wordsReader } from './words-reader';

/** Why what stands in a file was not searched, or not all of it. */
export type Unsearched = 'seen or heard' | 'in part' | 'closed' | 'unknown';

/** Bytes of a file at most that is searched: it lies in memory whole meanwhile. */
export const largest = 64 * 1_048_576;

/** Milliseconds that one file may take which another program reads. */
const patience = 60_000;

export type FileToSearch = { evidenceId: string; hash: string; role: string; mediaType: string; size: number };

/**
 * Whether something sealed stands in a kept file, and what of it could not be searched.
 * @param until when no more time is left, by `performance.now`
 */
export async function searchFile(db: Transaction, file: FileToSearch, until: number): Promise<{ tells: boolean; unsearched: Unsearched | null }> {
  const left = (unsearched: Unsearched | null, tells = false) => ({ tells, unsearched });
  // What the authority signed is a hash and a moment.
  if (file.role === 'timestamp') return left(null);
  const kind = kindOfFile(await beginningOf(file), file.mediaType);
  if (kind === 'seen or heard' || kind === 'unknown') return left(kind);
  const time = until - performance.now();
  const bytes = file.size > largest || time <= 0 ? null : await readWholeFile(file.evidenceId, file.hash);
  if (!bytes) return left('closed');
  if (kind === 'text') return searchText(db, bytes, until);
  const words = wordsReader()?.(bytes, Math.min(patience, time));
  if (!words) return left('closed');
  const { tells, how } = await searchWords(db, words);
  return left(how === 'whole' ? null : how === 'in part' ? 'in part' : 'closed', tells);
}

/** Nothing of a file that is missing; whoever packs it hears of that. */
async function beginningOf({ hash, size }: FileToSearch): Promise<Uint8Array> {
  const opened = size > 0 ? await streamFile(hash, { from: 0, to: Math.min(size, looked) - 1 }) : null;
  return opened ? buffer(opened.body) : new Uint8Array();
}

async function searchText(db: Transaction, bytes: Uint8Array, until: number): Promise<{ tells: boolean; unsearched: Unsearched | null }> {
  for (const pieces of decodedTexts(bytes)) {
    const search = new TextSearch(db);
    for (const piece of pieces) {
      if (performance.now() > until) return { tells: await search.end(), unsearched: 'closed' };
      await search.read(piece);
    }
    if (await search.end()) return { tells: true, unsearched: null };
  }
  return { tells: false, unsearched: null };
}

async function searchWords(db: Transaction, words: AsyncGenerator<string, HowRead>): Promise<{ tells: boolean; how: HowRead }> {
  let search = new TextSearch(db);
  for (;;) {
    const next = await words.next();
    if (next.done) return { tells: await search.end(), how: next.value };
    const [first = '', ...others] = next.value.split('\0');
    await search.read(first);
    for (const text of others) {
      if (await search.end()) break;
      search = new TextSearch(db);
      await search.read(text);
    }
    if (!search.found) continue;
    await words.return('whole');
    return { tells: true, how: 'whole' };
  }
}
