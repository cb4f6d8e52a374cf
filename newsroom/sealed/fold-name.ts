/** A word as it is compared, and where it stood in the text, in UTF-16 units. */
export type FoldedWord = { word: string; from: number; to: number };

/** Joiners, soft hyphens and the stretching stroke are within a word, not between two. */
const words = /[\p{L}\p{M}\p{N}\p{Cf}\u0640]+/gu;

/** Letters that are one letter in another writing, which no decomposition tells. */
const alike: Record<string, string> = {
  ي: 'ی', ى: 'ی', ې: 'ی', ۍ: 'ی', ك: 'ک', ة: 'ه', ە: 'ه', ھ: 'ه', ہ: 'ه', ٱ: 'ا',
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i',
};

/**
 * The words of a text as names are compared: without case, diacritics, vowel marks and invisible signs, Latin and Arabic
 * letters in one form each, digits as European ones. What parts words does not matter: `Al-Rashid` is `al rashid`.
 */
export function foldedWords(text: string): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const { 0: written, index } of text.matchAll(words)) {
    const word = foldName(written);
    if (word !== '') found.push({ word, from: index, to: index + written.length });
  }
  return found;
}

/** Most words of a text are plain, and stand there many times. */
function foldName(written: string): string {
  if (/^[\x00-\x7f]*$/.test(written)) return written.toLowerCase();
  const bare = written.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}\u0640]/gu, '').toLowerCase();
  return [...bare].map((letter) => alike[letter] ?? asDigit(letter)).join('');
}

/** Arabic and Persian digits; others of the world are compared as they are written. */
function asDigit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  return code >= 0x6f0 && code <= 0x6f9 ? String(code - 0x6f0) : letter;
}

/** How much of the end of a number tells whose it is, however country and area are written. */
export const numberLength = 7;

/** Digits that nothing parts: no number has more with its country (E.164: fifteen), and two zeros where it is dialled from abroad. */
const longestNumber = 17;

/** Digits in one run, parted by what people part the digits of a number with. */
const numbers = /[\p{Nd}](?:[\p{Nd}\s\p{Cf}()[\]+./\-‐‑‒–—·]*[\p{Nd}])?/gu;

/**
 * The seven digits before every place where digits end, within something that may be a telephone number: the end of a
 * number tells it, so what lies in the midst of a longer one is another, and whoever writes a long row of digits asks nothing.
 */
export function numbersIn(text: string): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const { 0: written, index } of text.matchAll(numbers)) {
    const digits = [...written].flatMap((sign, at) => (/\p{Nd}/u.test(sign) ? [{ digit: asDigit(sign.normalize('NFKC')), at }] : []));
    let unparted = 0;
    for (const [last, { at }] of digits.entries()) {
      unparted = digits[last - 1]?.at === at - 1 ? unparted + 1 : 1;
      const goesOn = digits[last + 1]?.at === at + 1;
      if (goesOn || unparted > longestNumber || last + 1 < numberLength) continue;
      const run = digits.slice(last + 1 - numberLength, last + 1);
      found.push({ word: run.map(({ digit }) => digit).join(''), from: index + run[0]!.at, to: index + run.at(-1)!.at + 1 });
    }
  }
  return found;
}
