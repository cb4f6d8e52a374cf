import { type FoldedWord, foldedWords } from '../../sealed/fold-name';
import type { Mention } from './personal-name';

/** And, so, with, to, like: written as one with the word they stand before. */
const joined = /^[وفبلک]/u;
/** Endings of Persian words, parted from them by a joiner of no width. */
const endings = new Set(['را', 'ها', 'های', 'ی', 'ای', 'اش', 'شان', 'ام', 'ات', 'تان', 'مان', 'ست', 'اند']);
/** What no given name ends in: who bears such a name is the same where it stands first. */
const family = /(?:زاده|پور|نیا|یان|نژاد|خیل|زی|وال)$/u;
const article = /^ال(?=..)/u;
const fewestLetters = 3;

/**
 * Where a text in Arabic script names somebody by all parts of the name, or the first and the last, in a form that writing
 * gives them there: behind a joined “and” or “to”, with an ending, without the article of the family’s name, «عبد الله» in one
 * word or two, or the family’s name first where it can be no given one. A surname alone is heard only behind a title
 * (`titledIn`): without capitals it looks like any word.
 * @param name folded, as `personalName` gives it
 */
export function arabicMentionsOf(name: readonly string[], text: string, folded?: readonly FoldedWord[]): Mention[] {
  if (!name.every((part) => /^\p{Script=Arabic}+$/u.test(part))) return [];
  const parts = compounded(name.map((word) => ({ word, from: 0, to: 0 }))).map(({ word }) => word);
  if (parts.length < 2) return [];
  const words = compounded(folded ?? foldedWords(text), text);
  const forms = ordersOf(parts);
  return words.flatMap((_, at) => {
    const form = forms.find((each) => each.every((part, index) => isPart(part, words[at + index], text, index === 0)) && isUnparted(words.slice(at, at + each.length), text));
    return form ? [{ from: words[at]!.from, to: words[at + form.length - 1]!.to }] : [];
  });
}

function ordersOf(parts: readonly string[]): (readonly string[])[] {
  const last = parts.at(-1)!;
  const forms = parts.length > 2 ? [parts, [parts[0]!, last]] : [parts];
  if (!article.test(last) && !family.test(last)) return forms;
  return [...forms, ...forms.map((form) => [last, ...form.slice(0, -1)])];
}

function isPart(part: string, word: FoldedWord | undefined, text: string, isFirst: boolean): boolean {
  if (!word) return false;
  const forms = [word.word, bare(text.slice(word.from, word.to))];
  const wanted = article.test(part) && part.length >= fewestLetters + 2 ? [part, part.replace(article, '')] : [part];
  return [...forms, ...(isFirst ? forms.flatMap(unjoined) : [])].some((form) => wanted.includes(form));
}

/** What is left without a word joined before it; none where nothing is. “To the” loses the letter in which the article begins. */
export function unjoined(word: string): string[] {
  const rest = word.replace(joined, '');
  return rest === word || rest.length < fewestLetters ? [] : [rest, ...(word.startsWith('لل') ? [`ا${rest}`] : [])];
}

/** Without an ending behind a joiner. */
function bare(written: string): string {
  const [stem, ending, ...more] = written.split('\u200c').map((part) => foldedWords(part)[0]?.word ?? '');
  return stem && ending && more.length === 0 && endings.has(ending) ? stem : (foldedWords(written)[0]?.word ?? '');
}

/** «عبد» and the word behind it are one name, however they are written. */
function compounded(words: readonly FoldedWord[], text?: string): FoldedWord[] {
  const whole: FoldedWord[] = [];
  for (const each of words) {
    const before = whole.at(-1);
    const isNext = before !== undefined && /^[وفبلک]?عبد$/u.test(before.word) && article.test(each.word) && (text === undefined || isUnparted([before, each], text));
    if (isNext) whole[whole.length - 1] = { word: before.word + each.word, from: before.from, to: each.to };
    else whole.push(each);
  }
  return whole;
}

function isUnparted(words: readonly FoldedWord[], text: string): boolean {
  return words.every(({ to }, index) => index === words.length - 1 || /^\s+$/u.test(text.slice(to, words[index + 1]!.from)));
}
