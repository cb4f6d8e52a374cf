import type { FoldedWord } from '../../sealed/fold-name';
import { commonNames } from './common-names';
import { isOfName, isParticle, type Mention } from './personal-name';
import { sayingVerbs, thinkingVerbs } from './reporting-verbs';
import { isTitle } from './titled-surname';

/** Shorter ones are anybody's, or the letters of a body of people. */
const fewestLetters = 4;

/**
 * What a surname that stands in a text does there: it is said of its bearer, of another who is called by it too (“Ali
 * Arian”, “Arian Square”), or it is a common word. A place (“in Arian”) is none of them.
 */
type Use = 'bearer' | 'another' | 'word';

/** The surname in a personal name as it is folded; null in a name of one part, and where the surname alone is a common word or anybody's. */
export function surnameOf(name: readonly string[]): string | null {
  const parts = name.filter((word) => !isParticle(word));
  const last = name.at(-1);
  return last === undefined || parts.length < 2 || isParticle(last) || last.length < fewestLetters || commonNames.has(last) ? null : last;
}

/** Every place where a text of English holds the surname of this name, and what it does there. */
export function surnamesIn(name: readonly string[], text: string, words: readonly FoldedWord[]): (Mention & { use: Use })[] {
  const surname = name.at(-1);
  return words.flatMap(({ word, from, to }, at) => {
    const use = word === surname ? useOf(name, text, words, at) : null;
    return use ? [{ from, to, use }] : [];
  });
}

function useOf(name: readonly string[], text: string, words: readonly FoldedWord[], at: number): Use | null {
  const { from, to } = words[at]!;
  if (/^\P{Lu}/u.test(text.slice(from, to))) return withinAddress.test(text.slice(Math.max(0, from - 1), to + 1)) ? null : 'word';
  const next = written(text, words[at + 1]);
  if (next && isOfName(next) && !isParticle(next) && !speaks.test(next) && parted.test(text.slice(to, words[at + 1]!.from))) return 'another';
  return useAfter(name, text, words, at);
}

function useAfter(name: readonly string[], text: string, words: readonly FoldedWord[], at: number): Use | null {
  let before = at - 1;
  while (before >= 0 && isParticle(words[before]!.word) && parted.test(gapAfter(text, words, before))) before -= 1;
  const word = written(text, words[before]);
  if (!word) return 'bearer';
  const gap = gapAfter(text, words, before);
  if (/^\p{Lu}$/u.test(word) && /^\.?\s*$/.test(gap)) return words[before]!.word === name[0]![0] ? 'bearer' : 'another';
  if (!parted.test(gap)) return 'bearer';
  if (/^(?:in|near)$/i.test(word) && !/^[’']s/.test(text.slice(words[at]!.to))) return null;
  const isGiven = /^\p{Lu}/u.test(word) && isOfName(word) && !opener.test(word) && !isTitle(words[before]!);
  return isGiven && !name.includes(words[before]!.word) ? 'another' : 'bearer';
}

function written(text: string, word: FoldedWord | undefined): string {
  return word ? text.slice(word.from, word.to) : '';
}

function gapAfter(text: string, words: readonly FoldedWord[], at: number): string {
  return text.slice(words[at]!.to, words[at + 1]!.from);
}

/** What parts the words of one name. */
const parted = /^[\s-]+$/;
const withinAddress = /^[@./_-]|[@/_-]$/;
const speaks = new RegExp(`^(?:${sayingVerbs}|${thinkingVerbs})$`, 'i');
/** Words with a capital that stand before a name and are no part of one. */
const opener =
  /^(?:and|but|or|so|yet|when|while|where|why|how|what|who|whom|if|as|after|before|since|until|though|although|because|for|from|to|of|in|near|on|at|by|with|without|against|about|like|than|that|then|now|only|later|also|still|yesterday|today|tomorrow|meanwhile|however|instead|despite|unlike|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|asked|said|did|does|is|was|has|had|will|would|can|could|both|even|not|neither)$/i;
