import { type FoldedWord, foldedWords } from '../../sealed/fold-name';
import type { SourceKind } from '../../claims/vocabulary';
import { speakers } from './reporting-verbs';

const roles = new RegExp(
  `^(?:${speakers}|leaders?|heads?|chiefs?|members?|managers?|employees?|workers?|staff(?:er)?s?|nurses?|teachers?|guards?|officers?|soldiers?|clerks?|` +
    'engineers?|pilots?|farmers?|drivers?|students?|victims?|aides?|advis[eo]rs?|elders?|detainees?|prisoners?|mothers?|fathers?|friends?|neighbou?rs?|' +
    'insiders?|whistle-?blowers?|passengers?|bystanders?|volunteers?|professors?|owners?|agents?|contractors?|negotiators?|delegates?|lawmakers?|mps?|' +
    'department|council|party|university|command|force|forces|administration|authority|house|parliament|city|district|province|service|' +
    'senior|junior|former|deputy|acting|local|western|eastern|northern|southern|prime|vice|foreign|interior|defen[cs]e|unnamed|anonymous|person|people|man|woman|' +
    'mr|mrs|ms|mx|dr|prof|gen|col|lt|maj|major|capt|captain|sgt|sergeant|colonel|lieutenant|admiral|sir|lord|lady|dame|sheikh|mullah|maulvi|haji|imam|ayatollah|bishop|pope|king|queen|prince|princess|' +
    'سخنگوی|سخنگو|مقام|مسئول|وزیر|وزارت|شاهد|منبع|باشنده|کارمند|فرمانده|آموزگار|پزشک|یک|مسؤول|متحدث|وزارة|مصدر|مسؤولون)$',
  'iu',
);
const opensDescription = /^(?:an?|the|one|two|three|some|several|another|our|my|his|her|their)$/i;
const leadsElsewhere = /^(?:of|in|at|for|from|with|the|near|by|on|to|and|who|which)$/i;
const particle = /^(?:de|la|le|du|del|della|di|da|dos|van|von|der|den|bin|ibn|al|el|ul|ur|y|zu)$/;

/** Fewer letters than these and a single name is anybody's. */
const distinctive = 6;

/**
 * The name of a person in how the directory calls a source, folded word by word; null where it only says what somebody is: “a
 * senior official”, “Kabul police chief”, “resident of Spin Boldak”. What stands before a name or behind a comma is a
 * role. A body of people is no person, and may be spoken of for other reasons.
 */
export function personalName({ name, kind }: { name: string; kind: SourceKind }): string[] | null {
  if (kind !== 'person' && kind !== 'official') return null;
  for (const part of name.split(/[,;:()–—/"“”«»،]+/u)) {
    const words = part.match(/[\p{L}\p{M}\p{Cf}'’.-]+/gu) ?? [];
    const found = cased(part) ? runOfCapitals(words, kind) : runWithoutCase(words, kind);
    if (found) return found.flatMap((word) => foldedWords(word).map((folded) => folded.word));
  }
  return null;
}

function runOfCapitals(words: readonly string[], kind: SourceKind): readonly string[] | null {
  if (words.length === 0 || opensDescription.test(words[0]!)) return null;
  let from = words.length;
  while (from > 0 && isOfName(words[from - 1]!)) from -= 1;
  while (from < words.length && particle.test(words[from]!)) from += 1;
  const run = words.slice(from);
  if (from > 0 && leadsElsewhere.test(words[from - 1]!)) return null;
  const names = run.filter((word) => !particle.test(word));
  if (names.length >= 2) return run;
  return kind === 'person' && from === 0 && names.length === 1 && names[0]!.length >= distinctive ? run : null;
}

function runWithoutCase(words: readonly string[], kind: SourceKind): readonly string[] | null {
  const isName = kind === 'person' && words.length >= 2 && words.length <= 4 && !words.some((word) => roles.test(word));
  return isName ? words : null;
}

/** Whether a word as it is written may be part of a name: with a capital, and no role; or a particle. */
export function isOfName(word: string): boolean {
  return particle.test(word) || (/^\p{Lu}/u.test(word) && !roles.test(word.replace(/\.$/, '')));
}

export function isParticle(word: string): boolean {
  return particle.test(word);
}

function cased(text: string): boolean {
  return /[\p{Lu}\p{Ll}]/u.test(text);
}

export type Mention = { from: number; to: number };

/**
 * Where a text names somebody: by the whole name or without the middle ones, in capitals as names are written. A name of one
 * word counts only within a sentence, where a capital tells that it is one.
 * @param anyCase in an address, where nothing has capitals
 * @param folded the words of the text, where somebody has them already
 */
export function mentionsOf(name: readonly string[], text: string, anyCase = false, folded?: readonly FoldedWord[]): Mention[] {
  if (!folded && isPlain(text) && !text.toLowerCase().includes(name[0]!)) return [];
  const words = folded ?? foldedWords(text);
  const forms = name.length > 2 ? [name, [name[0]!, name.at(-1)!]] : [name];
  return words.flatMap(({ word: begins }, at) => {
    if (begins !== name[0]) return [];
    const form = forms.find((each) => each.every((word, index) => words[at + index]?.word === word));
    if (!form) return [];
    const [first, last] = [words[at]!, words[at + form.length - 1]!];
    const written = words.slice(at, at + form.length).map(({ from, to }) => text.slice(from, to));
    if (!anyCase && (/^\p{Ll}/u.test(written[0]!) || /^\p{Ll}/u.test(written.at(-1)!))) return [];
    if (form.length === 1 && opensSentence(text, first.from)) return [];
    return [{ from: first.from, to: last.to }];
  });
}

/** What has no letter but those of English folds to itself in small letters. */
function isPlain(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:\n][”"’)]?\s*)[“"‘'(]*$/u.test(text.slice(Math.max(0, at - 6), at));
}
