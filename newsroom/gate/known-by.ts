import type { ReadingSurface } from '@/editor/reading';
import { type FoldedWord, foldedWords } from '../sealed/fold-name';
import type { GateSource, GateSubject } from './finding';
import { isNamed } from './grants';
import { isEnglishIn } from './reads-english';
import { arabicMentionsOf } from './text/arabic-name';
import { handlesIn, handlesOf } from './text/handles';
import { type Mention, mentionsOf, personalName } from './text/personal-name';
import { surnameOf, surnamesIn } from './text/surname';
import { titledIn, titledNameOf } from './text/titled-surname';

/** A personal name, whether its surname alone can be nobody else in this story, and the surname where a title before it tells as much. */
type Name = { parts: string[]; bySurname: boolean; titled: string | null };

/** By what readers would know a source: its names, the former ones among them, and its handles and e-mail addresses. */
export type KnownBy = { names: Name[]; handles: string[] };

/** Of what the gate looks at, who is spoken of in it. */
export type Spoken = Pick<GateSubject, 'reading' | 'claims' | 'unmarked' | 'around' | 'formerNames'>;

/** Null where the directory only says what the source is. */
export function knownBy(subject: Spoken, source: GateSource): KnownBy | null {
  const called = [source, ...(subject.formerNames.get(source.id) ?? [])];
  const names = called.flatMap((each) => {
    const parts = personalName(each);
    if (!parts) return [];
    const isShared = isAnothers(subject, source.id, parts);
    // Without capitals every place of a surname looks like a word of the story: there, only speakers tell.
    const isElses = isCased(parts) ? isShared : isSpeakers(subject, source.id, parts);
    return [{ parts, bySurname: surnameOf(parts) !== null && !isShared, titled: isElses ? null : titledNameOf(parts) }];
  });
  const handles = called.flatMap(handlesOf);
  return names.length + handles.length > 0 ? { names, handles } : null;
}

type Written = {
  /** What is no English has other capitals, and other common words: a surname alone is not heard there. */
  english: boolean;
  /** In an address, where nothing has capitals. */
  anyCase?: boolean;
  /** The words of the text, where somebody has them already. */
  words?: readonly FoldedWord[];
};

/** Where a text gives away who a source is; of places that overlap the first found, a whole name before a surname. */
export function givenAwayIn({ names, handles }: KnownBy, text: string, { english, anyCase = false, words }: Written): Mention[] {
  const whole = names.flatMap(({ parts }) => mentionsOf(parts, text, anyCase, words));
  const inArabic = names.flatMap(({ parts }) => arabicMentionsOf(parts, text, words));
  const alone = names.flatMap(({ parts, bySurname }) =>
    bySurname && english ? surnamesIn(parts, text, words ?? foldedWords(text)).filter(({ use }) => use === 'bearer') : [],
  );
  const titled = names.flatMap(({ titled: surname }) => (surname === null ? [] : titledIn(surname, text, words ?? foldedWords(text))));
  const found: Mention[] = [];
  for (const { from, to } of [...handlesIn(handles, text), ...whole, ...inArabic, ...alone, ...titled]) {
    if (!found.some((other) => other.from < to && other.to > from)) found.push({ from, to });
  }
  return found;
}

/** Whether the address of a story holds a surname that is nobody else's; nothing has capitals there, and a place stands behind “in”. */
export function surnameInAddress({ names }: KnownBy, address: string): boolean {
  const words = foldedWords(address).map(({ word }) => word);
  return names.some(({ parts, bySurname }) => bySurname && words.some((word, at) => word === parts.at(-1) && !/^(?:in|near)$/.test(words[at - 1] ?? '')));
}

/** Somebody else in the story is called so, or speaks in it on the record under such a name; or it is a word that the story uses. */
function isAnothers(subject: Spoken, sourceId: string, name: readonly string[]): boolean {
  if (isSpeakers(subject, sourceId, name)) return true;
  const { reading, claims, around } = subject;
  const surfaces = reading.surfaces.filter(({ tier }) => tier !== 'headline').map((surface) => ({ text: surface.text, words: wordsOf(surface) }));
  const beside = [...claims.map(({ statement }) => statement), ...around.map(({ text }) => text)].map((text) => ({ text, words: foldedWords(text) }));
  return [...surfaces, ...beside].some(({ text, words }) => surnamesIn(name, text, words).some(({ use }) => use !== 'bearer'));
}

/** Somebody else speaks in the story on the record under such a name. */
function isSpeakers({ claims, unmarked }: Spoken, sourceId: string, name: readonly string[]): boolean {
  const speakers = [...claims, ...unmarked].flatMap(({ notes }) => notes.filter(isNamed).flatMap(({ source }) => namesOf(source, sourceId)));
  return speakers.some((speaker) => foldedWords(speaker).some(({ word }) => word === name.at(-1)) && mentionsOf(name, speaker).length === 0);
}

function isCased(name: readonly string[]): boolean {
  return /\p{Ll}/u.test(name.at(-1) ?? '');
}

function namesOf({ id, name, rootId, rootName }: GateSource, sourceId: string): string[] {
  return [...(id === sourceId ? [] : [name]), ...(rootId === sourceId || rootId === id ? [] : [rootName])];
}

const folded = new WeakMap<ReadingSurface, FoldedWord[]>();

/** Folded once, however many sources are looked for. */
function wordsOf(surface: ReadingSurface): FoldedWord[] {
  const words = folded.get(surface) ?? foldedWords(surface.text);
  folded.set(surface, words);
  return words;
}

/** How the words of a surface are written. */
export function writtenIn({ reading }: GateSubject, surface: ReadingSurface): Written {
  return { english: isEnglishIn(reading, surface), words: wordsOf(surface) };
}
