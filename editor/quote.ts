import type { AnyDocument } from './document';
import { surfacesOf } from './surfaces';

/** Words and what stands around them: a W3C TextQuoteSelector (Web Annotation Data Model, 4.2.4). */
export type Quote = { exact: string; prefix: string; suffix: string };

const contextLength = 32;

/** The text of a document as one string, a newline between blocks, and the way between its offsets and positions. */
type RunningText = { text: string; parts: { start: number; end: number; pos: number }[] };

function runningText(document: AnyDocument): RunningText {
  let text = '';
  const parts = surfacesOf(document).map((surface, index) => {
    if (index > 0) text += '\n';
    const start = text.length;
    text += surface.text;
    return { start, end: text.length, pos: surface.pos };
  });
  return { text, parts };
}

/** The words from position `from` to `to`, with at most 32 characters on either side (blocks are parted by a newline). */
export function quoteAt(document: AnyDocument, from: number, to: number): Quote {
  const running = runningText(document);
  return quoteIn(running.text, offsetOf(running, from), offsetOf(running, to));
}

/** Many quotes of one document at once, in the order of `ranges`. */
export function quotesAt(document: AnyDocument, ranges: readonly { from: number; to: number }[]): Quote[] {
  const running = runningText(document);
  return ranges.map(({ from, to }) => quoteIn(running.text, offsetOf(running, from), offsetOf(running, to)));
}

function quoteIn(text: string, start: number, end: number): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + contextLength).replace(/[\ud800-\udbff]$/, ''),
  };
}

function offsetOf({ parts, text }: RunningText, position: number): number {
  for (const { start, end, pos } of parts) {
    if (position <= pos) return start;
    if (position <= pos + end - start) return start + position - pos;
  }
  return text.length;
}

/**
 * Where the words of `quote` stand in `document`, as positions; null when they are gone. Where they stand more than once,
 * the place whose surroundings agree best; quotation marks and kinds of space may differ from the quote's.
 */
export function findQuote(document: AnyDocument, quote: Quote): { from: number; to: number } | null {
  const running = runningText(document);
  const exact = foldCharacters(quote.exact);
  if (exact === '') return null;
  const text = foldCharacters(running.text);
  let best = { start: -1, score: -1 };
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const before = sameAtEnd(text.slice(0, start), foldCharacters(quote.prefix));
    const after = sameAtStart(text.slice(start + exact.length), foldCharacters(quote.suffix));
    const score = before + after + sameToTheLetter(quoteIn(running.text, start, start + exact.length), quote);
    if (score > best.score) best = { start, score };
  }
  if (best.start < 0) return null;
  return { from: positionOf(running, best.start, 1), to: positionOf(running, best.start + exact.length, -1) };
}

/** Among places that agree as far as marks and spaces may differ, the words themselves count first, then what stands around. */
function sameToTheLetter(found: Quote, quote: Quote): number {
  if (found.exact !== quote.exact) return 0;
  return found.prefix === quote.prefix && found.suffix === quote.suffix ? 0.75 : 0.5;
}

/** The position of `offset`; on the border of two blocks, `side` 1 takes the later one and -1 the earlier. */
function positionOf({ parts }: RunningText, offset: number, side: 1 | -1): number {
  const holds = ({ start, end }: RunningText['parts'][number]) => start <= offset && offset <= end;
  const part = side > 0 ? parts.findLast(holds) : parts.find(holds);
  if (!part) throw new RangeError(`Offset ${offset} is outside the text.`);
  return part.pos + offset - part.start;
}

function sameAtEnd(text: string, prefix: string): number {
  let count = 0;
  while (count < Math.min(text.length, prefix.length) && text.at(-1 - count) === prefix.at(-1 - count)) count += 1;
  return count;
}

function sameAtStart(text: string, suffix: string): number {
  let count = 0;
  while (count < Math.min(text.length, suffix.length) && text[count] === suffix[count]) count += 1;
  return count;
}

/** `text` with one style of quotation mark and one kind of space; every character keeps its offset. */
export function foldCharacters(text: string): string {
  return text
    .replace(/[“”„‟«»＂]/g, '"')
    .replace(/[‘’‚‛‹›＇]/g, "'")
    .replace(/[\s\u00a0]/g, ' ');
}
