import { remembered } from '@/editor/remembered';

/** Small words of English that no other language in Latin letters has among its own; `is`, `was`, `of` and `to` others have too. */
const english = setOf(
  'the and that this these those with they them their from which who whose been were have has would could should there its ' +
    'about after before between because when while where what how than but not he she his you your our out up into through during ' +
    'against some other only any each both such did does being said says say saying told according years people',
);

/** Small words of other languages in Latin letters that English does not use: the commonest of some twenty-five of them. */
const foreign = setOf(
  'der das und nicht mit von ist dem ein eine einen einer sich auf für dass haben sind auch nach bei wird werden zu zum zur über wie oder ' +
    'aber wurde nur noch het een niet zijn dat ook maar naar uit zij hebben heeft worden werd wordt door aan deze de te op voor ' +
    'le la les des une est dans que qui pas avec sont ont été cette ces leur leurs mais nous vous ils elle aux du ne se un et ' +
    'el los las por del como más pero sus fue es su lo entre sobre desde también está um uma os não são foi com dos das ao pelo ele ela em na ' +
    'il di che della dei delle gli è sono nel nella alla anche più hanno stato non loro questa questo tra dal dalla ' +
    'og och att det som ikke inte har til av af på er är från fra med ett jag jeg hun hon eller blev også efter etter ' +
    'się nie jest że przez który która oraz są był była je su za koji nije kao što jsou byl și în este din pentru nu sunt fost că ' +
    've bir bu için ile olarak daha çok olan gibi kadar sonra və üçün va bilan uchun deb edi ' +
    'yang dan ke dari untuk dengan ini itu pada adalah tidak dalam akan oleh telah iyo waa ka ku oo ayaa waxaa waxa uu ay ah ' +
    'ya wa kwa katika ni kuwa hiyo dhe një në për që është nga të és az hogy nem egy meg volt ja ei että oli ovat myös mutta ' +
    'û li ji bi ev ew và của là các có được không trong da',
);

/** Words that join the parts of a name written in any language: Charles de Gaulle, Rio de la Plata. */
const inNames = setOf('de la le du des del della di da dos van von der den el al bin ibn y');

/** From so many words without one small word of English on, a text in Latin letters is in another language. */
const enough = 15;

/** What tells the language of a text: how many words it has, and how many small ones of which language. */
export type Telling = { words: number; otherScript: number; english: number; foreign: ReadonlySet<string>; lower: number };

/**
 * Counts what tells the language of one sentence. A word with a capital that does not begin it is part of a name and tells
 * nothing, nor does what joins two of them.
 */
export const tellingOf = remembered((sentence: string): Telling => {
  const written = sentence === sentence.toUpperCase() ? sentence.toLowerCase() : sentence;
  const words = written.match(/[\p{L}\p{M}]+/gu) ?? [];
  const strange = new Set<string>();
  let ours = 0;
  let lower = 0;
  let otherScript = 0;
  words.forEach((word, at) => {
    if (!isLatin(word)) otherScript += 1;
    else if (at > 0 && beginsName(word)) return;
    else {
      lower += 1;
      const low = word.toLowerCase();
      if (english.has(low)) ours += 1;
      else if (foreign.has(low) ? !joins(words, at) : at > 0 && /[^\p{ASCII}]/u.test(low)) strange.add(low);
    }
  });
  return { words: words.length, otherScript, english: ours, foreign: strange, lower };
});

/** The same of several sentences together. */
export function together(parts: readonly Telling[]): Telling {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const sum = (of: (part: Telling) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    words: sum(({ words }) => words),
    otherScript: sum(({ otherScript }) => otherScript),
    english: sum((part) => part.english),
    foreign: new Set(parts.flatMap((part) => [...part.foreign])),
    lower: sum(({ lower }) => lower),
  };
}

/** The one language whose words the rules can read, or any other; null where too little tells. */
export function languageOf(told: Telling): 'english' | 'other' | null {
  if (told.otherScript * 2 > told.words) return 'other';
  if (told.english >= 2 && told.english > told.foreign.size) return 'english';
  if (told.foreign.size >= 2 && told.foreign.size > told.english) return 'other';
  return told.lower >= enough && told.english === 0 ? 'other' : null;
}

function joins(words: readonly string[], at: number): boolean {
  if (!inNames.has(words[at]!)) return false;
  const before = words[at - 1];
  const next = words.slice(at + 1).find((word) => !inNames.has(word));
  return before !== undefined && next !== undefined && (beginsName(before) || inNames.has(before)) && beginsName(next);
}

/** The letters of English are told by their code: this is asked of each word at each key. */
function isLatin(word: string): boolean {
  return word.charCodeAt(0) < 128 || /^\p{Script=Latin}/u.test(word);
}

function beginsName(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code < 97 : /^\p{Lu}/u.test(word);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
