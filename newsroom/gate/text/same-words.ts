const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}]+(?:['\p{L}\p{M}]*[\p{L}\p{M}])?|\p{N}+(?:\.\p{N}+)*/gu;

/** The words of a text without the marks a desk may set for itself: quotation style, space, case, punctuation. */
export function bareWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/(\d),(?=\d{3})/g, '$1')
    .toLowerCase();
  return plain.match(wordPattern) ?? [];
}

/**
 * Whether a printed quotation stands, word for word and in order, in the recorded words (as `bareWords` gives them). An
 * ellipsis or a bracketed insertion of the desk may stand for words left out; what stands between must be contiguous. A
 * bracket around a single letter (“[T]hey”) only changes its case.
 */
export function standsIn(quoted: string, recorded: readonly string[]): boolean {
  let from = 0;
  for (const part of partsOf(quoted)) {
    const at = indexOfRun(part, recorded, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

/** The contiguous runs of words a quotation consists of. */
function partsOf(quoted: string): string[][] {
  return quoted
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .split(/\[[^\]]*\]|…|\.\s?\.\s?\./u)
    .map(bareWords)
    .filter((words) => words.length > 0);
}

function indexOfRun(run: string[], words: readonly string[], from: number): number {
  for (let at = from; at + run.length <= words.length; at += 1) {
    if (run.every((word, i) => words[at + i] === word)) return at;
  }
  return -1;
}
