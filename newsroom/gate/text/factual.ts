import { attributes } from './attribution';
import { disclosesDoubt } from './disclosure';
import { statesFigure } from './figures';

/**
 * Whether a sentence states a fact that somebody should stand for: it gives a figure, or reports what somebody says.
 * Questions and our own words on what we could not verify are not factual. In another language than English only figures
 * are looked for.
 */
export function isFactual(sentence: string, english: boolean): boolean {
  if (/[?？]["”’»]?\s*$/.test(sentence)) return false;
  if (!english) return statesFigure(sentence);
  const factual = statesFigure(sentence) || (sentence.split(/\s+/).length >= 5 && attributes(sentence));
  return factual && !disclosesDoubt(sentence);
}
