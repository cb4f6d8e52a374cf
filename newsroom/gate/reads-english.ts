import type { Reading, ReadingSurface } from '@/editor/reading';
import { quotationsIn } from './occurrences';
import { languageOf, type Telling, tellingOf, together } from './text/language';

type Language = ReturnType<typeof languageOf>;
type Range = { from: number; to: number };

const tellings = new WeakMap<ReadingSurface, Telling[]>();
const survey = new WeakMap<Reading, Map<ReadingSurface, boolean>>();

/**
 * Whether words of a surface stand in English, the one language whose words the rules can read: what their own sentences
 * say of it outside quotation marks, since the rules look for the newsroom's words and not for those of whom it quotes. Where
 * too little tells, as in a headline, they are in the language of their surface.
 */
export function isEnglishAt(reading: Reading, surface: ReadingSurface, { from, to }: Range): boolean {
  const all = tellingsOf(surface);
  const own = all.filter((_, at) => surface.sentences[at]!.from < to && surface.sentences[at]!.to > from);
  return inWords(languageOf(together(own))) ?? isEnglishIn(reading, surface);
}

/**
 * Whether a surface is in English as a whole; where too little tells, as the nearest that tells, and where two are as near,
 * as the one that can be read. A story in which none does is in English when anything at all in it is, and else as its tag says.
 */
export function isEnglishIn(reading: Reading, surface: ReadingSurface): boolean {
  let known = survey.get(reading);
  if (!known) survey.set(reading, (known = surveyed(reading)));
  return known.get(surface) ?? false;
}

/** Whether words that stand in no surface, such as the description of a picture, are in English. */
export function isEnglishBeside(reading: Reading, beside: ReadingSurface | undefined, text: string): boolean {
  return inWords(languageOf(tellingOf(text))) ?? (beside ? isEnglishIn(reading, beside) : isTagged(reading));
}

function surveyed(reading: Reading): Map<ReadingSurface, boolean> {
  const { surfaces } = reading;
  const told = surfaces.map((surface) => inWords(languageOf(together(tellingsOf(surface)))));
  const decided = told.flatMap((english, at) => (english === null ? [] : [{ english, at }]));
  const whole = decided.length > 0 ? null : wholeStory(reading);
  return new Map(surfaces.map((surface, at) => [surface, whole ?? told[at] ?? nearest(decided, at)]));
}

function nearest(decided: readonly { english: boolean; at: number }[], from: number): boolean {
  const least = Math.min(...decided.map(({ at }) => Math.abs(at - from)));
  return decided.some(({ english, at }) => english && Math.abs(at - from) === least);
}

function wholeStory(reading: Reading): boolean {
  const outside = together(reading.surfaces.flatMap(tellingsOf));
  const all = together(reading.surfaces.map(({ text }) => tellingOf(text)));
  const told = inWords(languageOf(outside)) ?? inWords(languageOf(all));
  return told ?? (all.english > all.foreign.size || (isTagged(reading) && all.foreign.size <= all.english));
}

function isTagged({ language }: Reading): boolean {
  return /^en\b/i.test(language);
}

function inWords(language: Language): boolean | null {
  return language === null ? null : language === 'english';
}

/** Of each sentence, what tells outside quotation marks. */
function tellingsOf(surface: ReadingSurface): Telling[] {
  const known = tellings.get(surface);
  if (known) return known;
  const made = surface.sentences.map((sentence) => tellingOf(unquoted(surface, sentence)));
  tellings.set(surface, made);
  return made;
}

function unquoted(surface: ReadingSurface, { from, to }: Range): string {
  const parts: string[] = [];
  let at = from;
  for (const quotation of quotationsIn(surface)) {
    if (quotation.to <= at || quotation.from >= to) continue;
    parts.push(surface.text.slice(at, Math.max(at, quotation.from)));
    at = Math.min(to, quotation.to);
  }
  return [...parts, surface.text.slice(at, to)].join(' ');
}
