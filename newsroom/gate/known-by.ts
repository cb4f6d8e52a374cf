import type { ReadingSurface } from '@/editor/reading';
import { type FoldedWord, foldedWords } from '../sealed/fold-name';
import type { GateSource, GateSubject } from './finding';
import { isNamed } from './grants';
import { isEnglishIn } from './reads-english';
import { type Mention, mentionsOf, personalName } from './text/personal-name';
import { surnameOf, surnamesIn } from './text/surname';

/** By what readers would know a source: its name as a whole, and its surname alone where that can be nobody else in this story. */
export type KnownBy = { name: string[]; bySurname: boolean };

/** Null where the directory only says what the source is. */
export function knownBy(subject: GateSubject, source: GateSource): KnownBy | null {
  const name = personalName(source);
  return name && { name, bySurname: surnameOf(name) !== null && !isAnothers(subject, source.id, name) };
}

type Written = {
  /** What is no English has other capitals, and other common words: a surname alone is not heard there. */
  english: boolean;
  /** In an address, where nothing has capitals. */
  anyCase?: boolean;
  /** The words of the text, where somebody has them already. */
  words?: readonly FoldedWord[];
};

/** Where a text gives away who a source is. */
export function givenAwayIn({ name, bySurname }: KnownBy, text: string, { english, anyCase = false, words }: Written): Mention[] {
  const whole = mentionsOf(name, text, anyCase, words);
  if (!bySurname || !english) return whole;
  const alone = surnamesIn(name, text, words ?? foldedWords(text)).filter(({ use }) => use === 'bearer');
  return [...whole, ...alone.filter(({ from, to }) => !whole.some((other) => other.from < to && other.to > from))];
}

/** Somebody else in the story is called so, or speaks in it on the record under such a name; or it is a word that the story uses. */
function isAnothers(subject: GateSubject, sourceId: string, name: readonly string[]): boolean {
  const { reading, claims, unmarked, around } = subject;
  const speakers = [...claims, ...unmarked].flatMap(({ notes }) => notes.filter(isNamed).flatMap(({ source }) => namesOf(source, sourceId)));
  if (speakers.some((speaker) => foldedWords(speaker).some(({ word }) => word === name.at(-1)) && mentionsOf(name, speaker).length === 0)) return true;
  const surfaces = reading.surfaces.filter(({ tier }) => tier !== 'headline').map((surface) => ({ text: surface.text, words: wordsOf(surface) }));
  const beside = [...claims.map(({ statement }) => statement), ...around.map(({ text }) => text)].map((text) => ({ text, words: foldedWords(text) }));
  return [...surfaces, ...beside].some(({ text, words }) => surnamesIn(name, text, words).some(({ use }) => use !== 'bearer'));
}

function namesOf({ id, name, rootId, rootName }: GateSource, sourceId: string): string[] {
  return [...(id === sourceId ? [] : [name]), ...(rootId === sourceId || rootId === id ? [] : [rootName])];
}

const folded = new WeakMap<ReadingSurface, FoldedWord[]>();

/** Folded once, however many sources are looked for. */
export function wordsOf(surface: ReadingSurface): FoldedWord[] {
  const words = folded.get(surface) ?? foldedWords(surface.text);
  folded.set(surface, words);
  return words;
}

/** How the words of a surface are written. */
export function writtenIn({ reading }: GateSubject, surface: ReadingSurface): Written {
  return { english: isEnglishIn(reading, surface), words: wordsOf(surface) };
}
