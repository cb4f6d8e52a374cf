import type { Reading, ReadingSurface } from '@/editor/reading';
import type { Sentence } from '@/editor/sentences';
import { callsItFalse } from '../gate/text/denial';
import type { Standing } from './words-before';
import { wordsIn } from './words-in';

/** A sentence that says again what fell, with the marks of other claims that cover words of it. */
export type SaidUnmarked = { surface: ReadingSurface; sentence: Sentence; markIds: string[] };

/** As many words in a row as two sentences do not share by chance. */
const fewest = 5;

/**
 * Where a text says what a version said of a claim, and bears no mark of it: a whole sentence in the same words, or one in
 * which the words that were marked stand in a row. To take a mark away changes no word. A sentence that was changed and
 * calls it false, as English words tell, says the contrary.
 * @param markIds the marks of the claim in this text
 */
export function saidUnmarked({ surfaces }: Reading, markIds: readonly string[], before: Standing): SaidUnmarked[] {
  const sentences = new Set(before.sentences.map(wordsIn).filter((words) => words !== ''));
  const passages = before.passages.map(wordsIn).filter((words) => words.split(' ').length >= fewest);
  return surfaces.flatMap((surface) =>
    surface.sentences.flatMap((sentence) => {
      const words = wordsIn(sentence.text);
      const isQuoted = passages.some((passage) => ` ${words} `.includes(` ${passage} `)) && !callsItFalse(sentence.text);
      if (!sentences.has(words) && !isQuoted) return [];
      const over = surface.anchors.filter(({ from, to }) => from < sentence.to && to > sentence.from).map(({ id }) => id);
      return over.some((id) => markIds.includes(id)) ? [] : [{ surface, sentence, markIds: over }];
    }),
  );
}
