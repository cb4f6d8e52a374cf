import { anyOf } from './any-of';

const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const told = anyOf([
  `(?:on|by|since|until|as of|as at|up to|before|from|in|at|last|this|of) (?:late |early |the (?:end|start|middle) of )?(?:${days}|${months})`,
  String.raw`\d{1,2} ${months}`,
  String.raw`${months} \d{1,2}`,
  '(?:as of|as at|so far|up to now|to date|at present|currently|at the latest count|by now|until now)',
  '(?:today|yesterday|tonight|this (?:morning|week|month|year|quarter|season)|last (?:night|week|month|year|quarter))',
  String.raw`(?:in|since|by|during|until|from|for|between|of|after) (?:the (?:end of |start of )?)?(?:1[5-9]|20)\d\d`,
  String.raw`(?:by|at) (?:midnight|noon|dawn|nightfall)`,
  String.raw`(?:by|as of|as at|until) \d{1,2}[:.]\d\d`,
]);

/** Whether an English text says as of when its figures are. */
export function saysAsOf(text: string): boolean {
  return told.test(text);
}
