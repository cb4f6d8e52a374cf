import { pictured, seems } from './pictured';

/** What is said beside the showing: a hedge in it takes nothing back of the rest. */
const asides = /,\s+(?:who|which|whose|believed|thought|said|allegedly|apparently|purportedly|reportedly)\b[^,]*|\([^)]*\)/gi;

/**
 * What English words under a picture say of it. A plain caption asserts that the picture shows what it says, so only a first
 * sentence that keeps its distance does, and only where no other sentence, nor the description for those who do not see the
 * picture, says that it shows something.
 */
export function captioned(sentences: readonly string[], description: string): 'shows' | 'appears' {
  const spoken = sentences.filter((sentence) => sentence.trim() !== '');
  if ([...spoken, description].some((sentence) => pictured(sentence) === 'shows')) return 'shows';
  const first = spoken[0] ?? description;
  return pictured(first) === 'appears' || seems.test(first.replace(asides, '')) ? 'appears' : 'shows';
}
