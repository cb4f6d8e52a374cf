import { remembered } from '@/editor/remembered';
import { anyOf } from './any-of';

const check = '(?:verif(?:y|ied)|confirm(?:ed)?|corroborat(?:e|ed)|authenticat(?:e|ed)|establish(?:ed)?)';
const adverbs = '(?:(?:yet|immediately|independently|so far|been|be|itself|themselves|fully)\\s+){0,4}';
const not = "(?:not|cannot|can[’']t|couldn[’']t|hasn[’']t|haven[’']t|wasn[’']t|weren[’']t|didn[’']t)";

/** Passive: nobody is named, so the newsroom speaks. */
const passive = new RegExp(
  `\\b(?:${not}|yet to be|impossible to|not possible to|difficult to|hard to)\\s+${adverbs}(?:verified|confirmed|corroborated|authenticated|verify|confirm|corroborate|authenticate)\\b`,
  'gi',
);
const unable = new RegExp(
  `\\b(?:unable|not (?:yet )?(?:been )?able|(?:has|have|had) yet|failed|tried and failed) to\\s+${adverbs}${check}\\b`,
  'gi',
);
const plain = anyOf([
  'unverified',
  'unconfirmed',
  'uncorroborated',
  'unauthenticated',
  'not (?:yet )?(?:been )?independently (?:verified|confirmed)',
  '(?:neither|none|nothing|no one|nobody|no \\w+)\\b[^.!?]{0,40} (?:could|can|has|have) (?:yet )?(?:be|been) (?:independently )?(?:verified|confirmed|corroborated|established)',
  '(?:no|without|lacks?|awaits?|pending) independent (?:verification|confirmation|corroboration)',
  '(?:able to|could) (?:independently )?(?:verify|confirm|establish)\\b[^.!?]{0,60},? but not',
  String.raw`independent (?:verification|confirmation) (?:was|is|has been|has proved) (?:not |im)\w*`,
]);

/** A party to the story that has “not confirmed” something says nothing of what we know. */
const parties =
  'officials?|ministry|minister|police|spokes\\w+|governments?|authorities|military|president|court|company|' +
  'taliban|kabul|washington|moscow|kyiv|beijing|islamabad|pentagon|kremlin|white house|downing street|nato|embassy|commission|' +
  'army|navy|hospital|agency|union|bank|group';
const party = new RegExp(
  `\\b(?:${parties})\\s+(?:(?:has|have|had|was|were|is|are|could|did|said|it|they|he|she|also)\\s*){0,3}$`,
  'i',
);

/**
 * Whether a text tells the reader that we could not establish something ourselves: “has not been able to verify”,
 * “could not be independently confirmed”, “unverified”.
 */
export const disclosesDoubt = remembered((text: string): boolean => {
  if (plain.test(text)) return true;
  return [...text.matchAll(passive), ...text.matchAll(unable)].some(
    (match) => !party.test(text.slice(Math.max(0, match.index - 60), match.index)),
  );
});
