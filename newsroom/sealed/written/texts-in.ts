import { decoded } from '../decoded';

/**
 * Every text that a column holds. In a document the words of a block are one text, or a name in which one letter is bold
 * would be two; addresses are read as they are meant, too.
 */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('%') ? [value, decoded(value)] : [value];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  const parts = Object.values(value).flatMap(textsIn);
  const inline = 'content' in value && Array.isArray(value.content) ? value.content.map(wordsOf) : [];
  return inline.length > 1 ? [...parts, inline.join('')] : parts;
}

/** What is no text parts the words beside it, as the end of a line does. */
function wordsOf(node: unknown): string {
  return typeof node === 'object' && node !== null && 'text' in node && typeof node.text === 'string' ? node.text : '\n';
}
