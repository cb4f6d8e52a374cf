import type { Node } from '@tiptap/pm/model';
import { sentencesOf } from '@/editor/sentences';
import { textOf } from '@/editor/surfaces';
import type { Range } from './claim-ranges';

/** Words to make a claim of, and how the claim may read. */
export type Proposal = Range & { statement: string };

/** The longest words an anchor can quote, and the longest statement. */
const longestQuote = 4_000;
const longestStatement = 1_000;

/**
 * What a writer means by “make a claim of this”: the selected words, whole and without the space around them; with
 * nothing selected, the sentence at the caret. Null where there is no sentence or where no claim can stand.
 * @param language BCP 47; decides how sentences are cut.
 */
export function proposeStatement(doc: Node, selection: Range, language: string): Proposal | null {
  const range = selection.from === selection.to ? sentenceAt(doc, selection.from, language) : wholeWords(doc, selection);
  if (!range || !mayHoldClaim(doc, range)) return null;
  const words = doc.textBetween(range.from, range.to, ' ', ' ');
  if (words.length > longestQuote) return null;
  const statement = asStatement(words);
  return statement === '' ? null : { ...range, statement };
}

function sentenceAt(doc: Node, position: number, language: string): Range | null {
  const place = doc.resolve(position);
  if (!place.parent.isTextblock) return null;
  const start = place.start();
  const sentences = sentencesOf(textOf(place.parent), language);
  const at = place.parentOffset;
  const sentence = sentences.find(({ from, to }) => from <= at && at <= to) ?? sentences.findLast(({ to }) => to <= at);
  return sentence ? { from: start + sentence.from, to: start + sentence.to } : null;
}

/** Half words are taken whole; white space at either end is left out. */
function wholeWords(doc: Node, { from, to }: Range): Range | null {
  const isWord = (position: number) => /[\p{L}\p{N}]/u.test(characterAt(doc, position));
  let [start, end] = [from, to];
  while (start < end && !isMark(characterAt(doc, start))) start += 1;
  while (end > start && !isMark(characterAt(doc, end - 1))) end -= 1;
  if (start >= end) return null;
  while (isWord(start) && isWord(start - 1)) start -= 1;
  while (isWord(end - 1) && isWord(end)) end += 1;
  return { from: start, to: end };
}

function isMark(character: string): boolean {
  return character !== '' && !/\s/u.test(character);
}

/** The character after a position; nothing at the border of a block or outside the text. */
function characterAt(doc: Node, position: number): string {
  if (position < 0 || position + 1 > doc.content.size) return '';
  return doc.textBetween(position, position + 1, '', ' ');
}

function mayHoldClaim(doc: Node, { from, to }: Range): boolean {
  const claim = doc.type.schema.marks.claim;
  let may = false;
  doc.nodesBetween(from, to, (node, _position, parent) => {
    if (node.isText && claim && parent?.type.allowsMarkType(claim)) may = true;
  });
  return may;
}

/** The words as a proposition of their own: one line, a capital first, a full stop last. */
function asStatement(words: string): string {
  const line = words.replace(/\s+/gu, ' ').replace(/[\s,;:–—-]+$/u, '').trim().slice(0, longestStatement - 1);
  if (!/[\p{L}\p{N}]/u.test(line)) return '';
  const opened = line.charAt(0).toLocaleUpperCase() + line.slice(1);
  return /[.!?…][”"’»)]*$/u.test(opened) ? opened : `${opened}.`;
}
