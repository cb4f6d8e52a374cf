import { foldWithPlaces } from './fold-words';

/** Words of a story; those that were searched for are `found`. */
export type Extract = { text: string; found: boolean }[];

/** Characters that stand in no text of ours: PostgreSQL puts them around what it found and between passages. */
export const signs = { from: '\uE000', to: '\uE001', between: '\uE002' };

/**
 * An extract in the writing of the story: `marked` was cut from the words as they are searched, with signs in it, and every
 * passage of it is looked up in `text`, of which those words are the folding.
 */
export function extractFrom(text: string, marked: string, configuration: string): Extract {
  const { folded, places } = foldWithPlaces(text, configuration);
  const runs: Extract = [];
  let searchedTo = 0;
  for (const [n, passage] of marked.split(signs.between).entries()) {
    const bare = passage.replaceAll(/[\uE000\uE001]/g, '');
    const begin = folded.indexOf(bare, searchedTo);
    if (n > 0) runs.push({ text: ' … ', found: false });
    else if (begin > 0) runs.push({ text: '… ', found: false });
    let place = begin;
    for (const part of passage.split(/(?<=\uE001)|(?=\uE000)/)) {
      const found = part.startsWith(signs.from);
      const words = part.replaceAll(/[\uE000\uE001]/g, '');
      const original = begin < 0 ? words : text.slice(places[place], places[place + words.length] ?? text.length);
      if (words !== '') runs.push({ text: original, found });
      place += words.length;
    }
    if (begin >= 0) searchedTo = begin + bare.length;
  }
  return searchedTo < folded.trimEnd().length ? [...runs, { text: ' …', found: false }] : runs;
}

/** Whether anything in it was searched for. */
export function isFound(extract: Extract): boolean {
  return extract.some(({ found }) => found);
}
