import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { streamFile } from '@/platform/storage';
import { readWholeFile } from '../whole-file';
import { decodedTexts } from './decode-text';
import { type FileKind, kindOfFile, looked } from './kind-of-file';
import { TextSearch } from './text-search';
import { type HowRead, wordsReader } from './words-reader';

/** Why what stands in a file was not searched, or not all of it. */
export type Unsearched = 'seen or heard' | 'in part' | 'closed' | 'unknown';

/** Bytes of a file at most that is searched: it lies in memory whole meanwhile. */
export const largest = 64 * 1_048_576;

export type FileToSearch = { evidenceId: string; hash: string; role: string; mediaType: string; size: number };

type Searched = { tells: boolean; unsearched: Unsearched | null };

/**
 * Whether something sealed stands in a kept file, and why not all of it could be searched.
 * @param tells whether something sealed stands in a text
 * @param until when no time is left, by `performance.now`
 */
export async function searchFile(file: FileToSearch, tells: (text: string) => boolean, until: number): Promise<Searched> {
  const kind = await kindOf(file);
  if (kind === 'seen or heard' || kind === 'unknown') return { tells: false, unsearched: kind };
  // What the authority signed is a hash and a moment.
  if (kind === 'timestamp') return { tells: false, unsearched: null };
  const time = until - performance.now();
  const bytes = file.size <= largest && time > 0 ? await readWholeFile(file.evidenceId, file.hash) : null;
  const words = bytes && kind !== 'text' ? wordsReader()?.(bytes, time) : null;
  if (words) return searchWords(words, tells);
  return bytes && kind === 'text' ? searchText(decodedTexts(bytes, file.mediaType), tells, until) : { tells: false, unsearched: 'closed' };
}

async function kindOf({ hash, role, mediaType, size }: FileToSearch): Promise<FileKind | 'timestamp'> {
  if (role === 'timestamp') return 'timestamp';
  const opened = size > 0 ? await streamFile(hash, { from: 0, to: Math.min(size, looked) - 1 }) : null;
  // Of a missing one whoever packs it hears.
  return kindOfFile(opened ? await buffer(opened.body) : new Uint8Array(), mediaType);
}

async function searchText(readings: Iterable<Iterable<string>>, tells: (text: string) => boolean, until: number): Promise<Searched> {
  let isEncoded = false;
  for (const pieces of readings) {
    const search = new TextSearch(tells);
    for (const piece of pieces) {
      if (performance.now() > until) return { tells: search.end(), unsearched: 'closed' };
      search.read(piece);
      // Others are answered meanwhile.
      await setImmediate();
    }
    if (search.end()) return { tells: true, unsearched: null };
    isEncoded ||= search.isEncoded;
  }
  return { tells: false, unsearched: isEncoded ? 'in part' : null };
}

const unsearchedIn: Record<HowRead, Unsearched | null> = { whole: null, 'in part': 'in part', 'not at all': 'closed' };

async function searchWords(words: AsyncGenerator<string, HowRead>, tells: (text: string) => boolean): Promise<Searched> {
  let search = new TextSearch(tells);
  let isEncoded = false;
  for (;;) {
    const next = await words.next();
    if (next.done) return { tells: search.end(), unsearched: unsearchedIn[next.value] ?? (isEncoded || search.isEncoded ? 'in part' : null) };
    const [first = '', ...others] = next.value.split('\0');
    search.read(first);
    for (const text of others) {
      if (search.end()) break;
      isEncoded ||= search.isEncoded;
      search = new TextSearch(tells);
      search.read(text);
    }
    if (!search.found) continue;
    await words.return('whole');
    return { tells: true, unsearched: null };
  }
}
