import { attributes } from './attribution';
import { disclosesDoubt } from './disclosure';
import { statesEvent } from './events';
import { statesFigure } from './figures';
import { pictured } from './pictured';
import { isQuestion } from './question';

/**
 * Whether a sentence states a fact that somebody should stand for: it gives a figure, reports what
 * somebody says or a picture shows, or states an event of weight.
 * Questions and our own words on what we could not verify are not factual. In another language than English only figures
 * are looked for.
 */
export function isFactual(sentence: string, english: boolean): boolean {
  if (isQuestion(sentence)) return false;
  if (!english) return statesFigure(sentence);
  const reported = sentence.split(/\s+/).length >= 5 && attributes(sentence);
  const factual = reported || statesFigure(sentence) || statesEvent(sentence) || pictured(sentence) !== null;
  return factual && !disclosesDoubt(sentence);
}
