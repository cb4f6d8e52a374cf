import { foldedWords, numberLength, numbersIn } from './fold-name';
import type { SealedFieldName } from './vocabulary';

/** What must not go out: words in this order, or the end of a telephone number. */
export type Term = { kind: 'words' | 'number'; words: string[] };

/** A single word shorter than this is in every text. */
const shortestWord = 3;

/** Written as one, as in the name of a file or of an account; shorter ones are ordinary words too often. */
const shortestJoined = 6;

/**
 * What of a sealed field must stand in nothing that goes out. A name counts whole, in either order, as one word, and with
 * its middle names left out; one part of it alone does not, or every namesake would stop the presses: whoever is known by
 * one part has it as an alias. Employers and remarks name others too and are not looked for.
 */
export function termsOf(field: SealedFieldName, text: string): Term[] {
  if (field === 'employer' || field === 'remarks') return [];
  if (field === 'phone') return numbersOf(text);
  const parts = text.split(field === 'address' ? /[\n,;،]+/u : /[\n;]+/u);
  const lists = parts.map((part) => foldedWords(part).map(({ word }) => word));
  const forms = field === 'address' ? addressForms(lists, text) : lists.flatMap(field === 'email' ? (list) => [list] : nameForms);
  const distinct = new Map(forms.map((list) => [list.join(' '), list]));
  return [...distinct.values()].filter(tells).map((list) => ({ kind: 'words', words: list }));
}

function nameForms(list: string[]): string[][] {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined || list.length === 1) return [list];
  const joined = list.join('');
  const turned = [last, ...list.slice(0, -1)];
  const short = [first, last];
  return [list, turned, short, short.toReversed(), ...(joined.length >= shortestJoined ? [[joined]] : [])];
}

/** Lines that are a place of their own: with a number and a name, or of three words; a town alone is not. */
function addressForms(lists: string[][], whole: string): string[][] {
  const places = lists.filter((list) => list.length >= 3 || (list.length === 2 && /\d/.test(list.join(''))));
  return [...places, foldedWords(whole).map(({ word }) => word)].filter((list) => list.length > 1);
}

/** The end of each number, a line each. */
function numbersOf(text: string): Term[] {
  const ends = text.split(/[\n,;]+/).flatMap((line) => numbersIn(line).slice(-1));
  return ends.map(({ word }) => ({ kind: 'number', words: [word.slice(-numberLength)] }));
}

function tells(list: string[]): boolean {
  return list.length > 1 || (list[0]?.length ?? 0) >= shortestWord;
}
