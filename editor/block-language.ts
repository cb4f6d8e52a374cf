import type { Node } from '@tiptap/pm/model';
import { oneLanguage } from './language-tag';

/** The language of a whole block, with the blocks in it, when that is not the story's own; else null. */
export function blockLanguage(block: Node): string | null {
  const words: { text: string; language: string | null }[] = [];
  block.descendants(({ text, marks }) => {
    if (text === undefined) return true;
    const language = marks.find(({ type }) => type.name === 'language')?.attrs.lang;
    words.push({ text, language: language === undefined ? null : String(language) });
    return false;
  });
  return oneLanguage(words);
}
