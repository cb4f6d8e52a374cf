/** Words between quotation marks. `from` and `to` include the marks; `inner` does not. Offsets inside the text. */
export type Quotation = { from: number; to: number; inner: string };

/** Every opening mark with the marks that may close it, by the habit of the languages that use it. */
const closers: Record<string, string> = {
  '“': '”“"',
  '„': '“”"',
  '”': '”',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
};

const single = new Set(["'", '’', '‘']);
const asian = new Set(['「', '『']);
const candidate = /[“„”"‘‚'«»‹›「『]/g;
const letter = /[\p{L}\p{N}]/u;
/** How far past a mark that may be an apostrophe a surer one is looked for, in characters. */
const doubt = 400;
const shortened = /^['‘](?:\d\ds?\b|(?:tis|twas|em|til|cause|n)\b)/i;

/**
 * Finds quotations in the marks of English, German, French, Nordic, Slavic and East Asian print. A quotation inside a
 * quotation belongs to the outer one. An apostrophe is no mark. A double mark that nobody closes quotes the rest of
 * the text, as it does where a quotation runs on into the next paragraph.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const neverClosed = new Set<string>();
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const at = match.index;
    const mark = text[at]!;
    if (neverClosed.has(mark) || !opens(text, at)) continue;
    const close = closing(text, at);
    if (close === -1) {
      neverClosed.add(mark);
      continue;
    }
    const inner = text.slice(at + 1, close).trim();
    if (inner) found.push({ from: at, to: Math.min(close + 1, text.length), inner });
    candidate.lastIndex = close + 1;
  }
  return found;
}

function opens(text: string, at: number): boolean {
  const mark = text[at]!;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (asian.has(mark)) return true;
  if (mark === '«' || mark === '‹') return true;
  if (letter.test(before) || /[.,!?%)]/.test(before)) return false;
  if (mark === "'" || mark === '‘') return !/\s/.test(after) && !shortened.test(text.slice(at, at + 8));
  return !/\s/.test(after);
}

/** The offset of the closing mark, the end of the text for an unclosed double mark, or -1 for none. */
function closing(text: string, at: number): number {
  const mark = text[at]!;
  const wanted = closers[mark]!;
  let doubtful = -1;
  for (let i = at + 1; i < text.length; i += 1) {
    if (doubtful !== -1 && i > doubtful + doubt) break;
    if (!wanted.includes(text[i]!)) continue;
    if (!single.has(text[i]!)) {
      if (mark !== '“' || text[i] !== '“' || !opens(text, i)) return i;
      continue;
    }
    const after = text[i + 1] ?? ' ';
    if (/\s/.test(text[i - 1]!) || letter.test(after)) continue;
    if (!possessivePlural(text, i)) return i;
    if (doubtful === -1) doubtful = i;
  }
  if (doubtful !== -1 || single.has(mark) || mark === '‚') return doubtful;
  return '“„"'.includes(mark) ? text.length : -1;
}

/** Whether the mark may as well be the apostrophe of “the ministers’ plan”. */
function possessivePlural(text: string, at: number): boolean {
  return text[at - 1] === 's' && /^[’']\s\p{Ll}/u.test(text.slice(at, at + 3));
}

/** How many words a quotation has; an East Asian character counts half. */
export function quotedWords(inner: string): number {
  const characters = inner.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
  return characters > 0 ? Math.ceil(characters / 2) : words;
}

/** Whether the words are the title of a work or the name of an operation: each word of weight has a capital. */
export function isTitle(inner: string): boolean {
  const weighty = inner.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.filter((word) => word.length > 3) ?? [];
  return weighty.length > 1 && weighty.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && !/[.!?,]$/.test(inner);
}
