import { contentWords } from './content-words';

/** Fewer words in common than these are only a subject in common. */
const fewest = 3;

/**
 * How much of a claim a sentence says again, from 0 to 1: it has most of the claim's words, or, being as short as a
 * headline, is mostly made of them. What has less is 0: two sentences on one subject have names in common and little else.
 */
export function repeated(sentence: string, statement: string): number {
  const [said, claimed] = [new Set(contentWords(sentence)), new Set(contentWords(statement))];
  const common = [...said].filter((word) => claimed.has(word)).length;
  if (common < fewest) return 0;
  const ofClaim = common / claimed.size;
  return ofClaim >= 0.75 || (ofClaim >= 0.5 && common / said.size >= 0.75) ? ofClaim : 0;
}
