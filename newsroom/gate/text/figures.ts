import { remembered } from '@/editor/remembered';

const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dates = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${months}(?:,?\\s+\\d{4})?\\b`,
    `\\b${months}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b`,
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b',
    '\\b\\d{1,2}:\\d{2}\\b',
    '\\b\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm|gmt|utc|bst)\\b',
    '\\b\\d{1,2}/\\d{1,2}\\b',
    '\\b(?:1[0-9]|20)\\d{2}s?(?:[-–/]\\d{2,4})?\\b(?![,.]?\\d|\\s*(?:%|people|men|women|troops|soldiers|deaths|km|miles))',
    '\\b\\d+(?:st|nd|rd|th)\\b',
  ].join('|'),
  'gi',
);
const names = /\p{L}+[-–]?\d[\p{L}\p{N}-]*|\b\d+\p{Lu}\p{L}*\b/gu;
const digits = /(?<![\p{L}\d])\d/u;
const counted =
  'people|men|women|children|soldiers|officers|civilians|others|troops|fighters|deaths|killed|dead|injured|wounded|' +
  'workers|patients|per cent|percent|million|billion';
const threeToNinety =
  'three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
  'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const pointingBack = '(?<!\\b(?:the|these|those|all|any|a|first|last|next|other)\\s)';
const spelled = new RegExp(
  `${pointingBack}\\b(?:(?:${threeToNinety})(?:-\\p{L}+)?|two\\s+(?:${counted})|` +
    '(?:hundreds|thousands|millions|billions|dozens|scores) of|' +
    'a (?:third|quarter|fifth|tenth) of(?! an? )|half (?:of|the)|two[- ]thirds)\\b',
  'iu',
);

/**
 * Whether a sentence states a figure somebody must have counted. Dates, years, times of day, ordinals and names with
 * digits in them (“G7”, “F-16”) are not figures; nor is a number that only points back (“the three ministers”).
 */
export const statesFigure = remembered((sentence: string): boolean => {
  if (spelled.test(sentence)) return true;
  return digits.test(sentence) && digits.test(sentence.replace(dates, ' ').replace(names, ' '));
});
