import { type FoldedWord, foldedWords } from '../../sealed/fold-name';
import { unjoined } from './arabic-name';
import { commonNames } from './common-names';
import { isParticle, type Mention } from './personal-name';

/** What a text calls somebody by, before a surname and before no other word. */
const titles = new Set(
  foldedWords(
    'Mr Mrs Ms Miss Mx Dr Prof Professor Gen Col Maj Capt Lt Sgt Herr Frau Monsieur Madame Señor Señora ' +
      'آقای خانم جناب محترم دکتر داکتر جنرال ژنرال سرهنگ دگروال تورن مهندس انجنیر پروفسور ښاغلی آغلې ډاکټر محترمہ ڈاکٹر ' +
      'السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة العقيد العميد اللواء الرائد المهندس ' +
      'господин господина господину господином госпожа госпожи госпоже госпожой доктор генерал полковник майор капитан профессор пан пани пані',
  ).map(({ word }) => word),
);

export function isTitle({ word }: FoldedWord): boolean {
  return titles.has(word) || unjoined(word).some((rest) => titles.has(rest));
}

/** What Russian and Ukrainian put behind a surname as its case: at most so many letters. */
const longestEnding = 3;

/** The surname that a title before it makes somebody’s, in any script and however short; null where it is anybody’s. */
export function titledNameOf(name: readonly string[]): string | null {
  const last = name.at(-1);
  return last === undefined || name.length < 2 || last.length < 2 || isParticle(last) || commonNames.has(last) ? null : last;
}

/** Where a text gives a surname behind a title: “Mr Li”, «آقای آریان». In scripts without capitals nothing else tells it from a common word. */
export function titledIn(surname: string, text: string, words: readonly FoldedWord[]): Mention[] {
  return words.flatMap(({ word, from, to }, at) => {
    const before = words[at - 1];
    if (!before || !isTitle(before) || !isForm(word, surname)) return [];
    const [gap, written] = [text.slice(before.to, from), text.slice(from, to)];
    return /^\.?\s+$/.test(gap) && !/^\p{Ll}/u.test(written) ? [{ from, to }] : [];
  });
}

function isForm(word: string, surname: string): boolean {
  if (word === surname) return true;
  if (!/^\p{Script=Cyrillic}+$/u.test(surname)) return false;
  const stem = surname.replace(/[аеёийоуыьэюяії]+$/u, '');
  return stem.length > 3 && word.startsWith(stem) && word.length <= stem.length + longestEnding;
}
