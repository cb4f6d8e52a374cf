import { remembered } from '@/editor/remembered';
import { anyOf } from './any-of';

const denying = anyOf(
  [
    'den(?:y|ies|ied|ying|ials?)',
    'disput(?:e|es|ed|ing)',
    'reject(?:s|ed|ing|ion)?',
    'repel(?:s|led|ling)?',
    'repuls(?:e|es|ed)',
    'refut(?:e|es|ed|ing)',
    'rebut(?:s|ted)?',
    'contradict(?:s|ed|ing)?',
    'contest(?:s|ed)',
    'dismiss(?:es|ed|ing)?',
    'rubbish(?:es|ed)',
    'untrue',
    'not true',
    'no truth',
    'false(?:ly)?',
    'baseless',
    'unfounded',
    'fabricat(?:ed|ion)',
    'li(?:e|es)(?= about)',
    'plead(?:s|ed)? not guilty',
    'no evidence (?:that|of|for)',
    '(?:maintain|protest)(?:s|ed)? (?:his|her|their|its) innocence',
    'insist(?:s|ed)?\\b[^.!?]{0,60}\\b(?:still|not|never|no|remains?)',
    'sa(?:y|ys|id) (?:that )?(?:he|she|they|it|i|we|this|that) (?:had|has|have|did|do|does|is|are|was|were) (?:never|not|no|nothing)',
    'no doubt (?:that )?(?:he|she|they|it|i|we|this|that) (?:had|has|have|did|do|does|is|are|was|were) (?:never|not)',
    'call(?:s|ed|ing)?\\b[^.!?]{0,60}\\b(?:lies?|nonsense|misuse|distortions?|smears?|slander|propaganda|fictions?|inventions?|hoax|fake|absurd|ridiculous|preposterous)',
    'nothing to do with',
    '(?:played|took|had) no (?:part|role|hand)',
    'distanc(?:e|es|ed) (?:himself|herself|itself|themselves) from',
  ],
  'gi',
);
const undone =
  /(?:\b(?:not|never|nor|neither|nobody|no one|without|nothing to|declin\w+ to|refus\w+ to|stopped short of|neither confirmed)|n[’']t)\s+(?:\p{L}+\s+){0,2}$/iu;
const negation =
  /\b(?:no|not|never|none|nothing|nobody|neither)\b|n[’']t\b|\bstill (?:held|holds?|controls?|in control|under)\b/i;

/** Whether an English text carries a denial; “did not deny” and “neither confirmed nor denied” are none. */
export const deniesSomething = remembered((text: string): boolean => {
  for (const match of text.matchAll(denying)) {
    if (!undone.test(text.slice(Math.max(0, match.index - 40), match.index))) return true;
  }
  return false;
});

/** Whether a text says no to something, in any form: the plain denial of someone who is quoted. */
export function negates(text: string): boolean {
  return negation.test(text);
}

const falsity = anyOf(
  [
    'false(?:ly|hood)?',
    'untrue',
    '(?<!the )wrong(?:ly)?',
    'incorrect(?:ly)?',
    'inaccurate(?:ly)?',
    'mistaken(?:ly)?',
    'baseless',
    'unfounded',
    'debunked',
    'fabricated',
    'fake[ds]?',
    'hoax',
    'disproved?n?',
    'not true',
    'no truth',
    'did not happen',
    'never happened',
  ],
  'gi',
);

const notSo = /(?:\b(?:not|never|nothing)|n[’']t)\s+(?:\p{L}+\s+)?$/iu;

/** Whether a sentence tells the reader that what it repeats is false; “not wrong” does not. */
export function callsItFalse(sentence: string): boolean {
  for (const match of sentence.matchAll(falsity)) {
    if (!notSo.test(sentence.slice(Math.max(0, match.index - 40), match.index))) return true;
  }
  return false;
}
