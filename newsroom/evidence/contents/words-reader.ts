/** How much of the words of a file was read: what is locked, damaged, too large or too slow is not. */
export type HowRead = 'whole' | 'in part' | 'not at all';

/**
 * Reads the words out of a document or a packed file, piece by piece, as one text after the other with a zero between
 * them. Files come from strangers: it has to read them where neither the newsroom's database nor a secret can be reached.
 * @param patience milliseconds that it may take
 */
export type WordsReader = (bytes: Uint8Array, patience: number) => AsyncGenerator<string, HowRead>;

/** One for each process: the server and the framework's bundles each load this module, and share what lies here. */
const kept = ((globalThis as Record<symbol, unknown>)[Symbol.for('stet.words-reader')] ??= {}) as { reader?: WordsReader };

/** Whoever runs the newsroom says what reads such files. */
export function readWordsWith(reader: WordsReader): void {
  kept.reader = reader;
}

/** What reads such files here; null in a program that was given none, where nothing passes as read. */
export function wordsReader(): WordsReader | null {
  return kept.reader ?? null;
}
