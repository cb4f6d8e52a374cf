import { anyOf } from './any-of';

const silence = anyOf([
  '(?:declin|refus)(?:e|es|ed|ing) (?:to (?:comment|be interviewed|be named in|discuss|say|answer|speak|respond|confirm|elaborate)|(?:any )?(?:comment|a request))',
  '(?:would|could|will) (?:not|neither) (?:comment|be drawn|say|confirm|discuss|answer|be interviewed)',
  '(?:wouldn|won)[’\']t (?:comment|say|confirm|discuss|answer)',
  '(?:did|do|does|has|have|had) (?:not|never) (?:yet )?(?:immediately |so far )?(?:respond|responded|repl(?:y|ied)|answer|answered|return|returned|comment|commented)',
  '(?:didn|doesn|hasn|haven|hadn)[’\']t (?:yet )?(?:immediately )?(?:respond|responded|repl(?:y|ied)|answer|answered|return|returned|comment|commented)',
  'neither confirm(?:ed|s)? nor den(?:y|ied|ies)',
  '(?:not|neither) (?:immediately )?available for comment',
  'could not (?:immediately )?be reached',
  'no comment',
  '(?:nobody|no one|none)\\b[^.!?]{0,60} (?:would|could|was willing to|agreed to) (?:speak|comment|talk)',
]);

/** Whether an English sentence says that somebody who was asked did not speak. */
export function tellsOfSilence(sentence: string): boolean {
  return silence.test(sentence);
}
