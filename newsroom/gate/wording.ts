import type { Tier } from '@/editor/surfaces';
import type { Verification } from '../claims/vocabulary';

/** At most 60 characters of the words a message speaks of, in quotation marks, cut at a word. */
export function cite(words: string): string {
  const plain = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[“"‘']+|[”"’']+$/g, '');
  if (plain.length <= 60) return `“${plain}”`;
  const cut = plain.slice(0, 59);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trimEnd()}…”`;
}

/** How a message names a tier of the story. */
export const tierNames: Record<Tier, string> = {
  headline: 'the headline',
  standfirst: 'the standfirst',
  dateline: 'the dateline',
  body: 'the text',
  caption: 'a caption',
};

/** How a message names the state a reader must be told of. */
export function inWords(verification: Verification): string {
  return verification.replaceAll('_', ' ');
}

/** Several things in one phrase: “a, b and c”. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
