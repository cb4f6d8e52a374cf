/** Letters of one script: what is drawn with one face, in one direction. */
type Piece = { text: string; arabic: boolean };
/** What stays together on a line, in the order in which it is read. */
type Word = Piece[];

/** The width of a text at 1 px in the Latin or the Arabic face, of labels or of headlines. */
export type Measure = (text: string, arabic: boolean) => number;

export type PlacedPiece = Piece & { line: number; x: number };

type Setting = { rightToLeft: boolean; size: number; width: number; measure: Measure };

const space = 0.25;
const mirrored: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«', '‹': '›', '›': '‹' };

/**
 * Sets a text in lines of `width`: each piece with the x of its left edge, from 0. A run of foreign words keeps its own
 * direction inside the line, and brackets turn with the line (a small part of Unicode's UAX 9, enough for headlines).
 */
export function setWords(text: string, { rightToLeft, size, width, measure }: Setting): { pieces: PlacedPiece[]; lines: number } {
  const lines = broken(wordsOf(text, rightToLeft), width / size, measure);
  const pieces = lines.flatMap((line, index) => placed(line, { rightToLeft, size, width, measure }, index));
  return { pieces, lines: lines.length };
}

function broken(words: Word[], width: number, measure: Measure): Word[][] {
  const lines: Word[][] = [];
  let used = Infinity;
  for (const word of words) {
    const wide = widthOf(word, measure);
    if (used + space + wide > width) {
      lines.push([word]);
      used = wide;
    } else {
      lines.at(-1)?.push(word);
      used += space + wide;
    }
  }
  return lines;
}

function placed(line: Word[], { rightToLeft, size, width, measure }: Setting, index: number): PlacedPiece[] {
  let at = 0;
  return line.flatMap((word, position) => {
    if (position > 0) at += space * size;
    return word.map((piece) => {
      const wide = measure(piece.text, piece.arabic) * size;
      const x = rightToLeft ? width - at - wide : at;
      at += wide;
      return { ...piece, line: index, x };
    });
  });
}

function widthOf(word: Word, measure: Measure): number {
  return word.reduce((sum, { text, arabic }) => sum + measure(text, arabic), 0);
}

function wordsOf(text: string, rightToLeft: boolean): Word[] {
  const runs = rightToLeft
    ? /\p{Script=Latin}(?:[^\p{scx=Arabic}]*[\p{Script=Latin}\d])?\S*|\S+/gu
    : /\p{Script=Arabic}(?:[^\p{Script=Latin}]*\p{Script=Arabic})?\S*|\S+/gu;
  return [...text.matchAll(runs)].map(([word]) => piecesOf(word, rightToLeft));
}

function piecesOf(word: string, rightToLeft: boolean): Word {
  const scripts = word.match(/[\p{scx=Arabic}\u200c\u200d]+(?: [\p{scx=Arabic}\u200c\u200d]+)*|[^\p{scx=Arabic}\u200c\u200d]+/gu) ?? [];
  return scripts.flatMap((text): Piece[] => {
    // The drawer takes every text to run left to right: a comma at its end needs a letter of the right direction behind it.
    if (/\p{scx=Arabic}/u.test(text)) return [{ text: `\u200f${text}\u200f`, arabic: true }];
    if (!rightToLeft) return [{ text, arabic: false }];
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? [];
    return [turned(before), core, turned(after)].filter(Boolean).map((part) => ({ text: part, arabic: false }));
  });
}

function turned(signs: string): string {
  return [...signs].toReversed().map((sign) => mirrored[sign] ?? sign).join('');
}
