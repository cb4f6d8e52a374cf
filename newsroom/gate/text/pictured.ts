import { anyOf } from './any-of';

const picture =
  '(?:videos?|footage|clips?|films?|images?|imagery|photo(?:s|graphs?)?|pictures?|recordings?|cctv|audio|screenshots?|livestreams?|stills?|drone)';
const between = String.raw`(?:[^.!?;]{0,90}?)`;
const shows =
  '(?:shows?|showed|showing|shown|captures?|captured|capturing|depicts?|depicted|documents?|documented|reveals?|revealed|proves?|proved)';
const seems = anyOf([
  'appear(?:s|ed|ing)? to',
  'seem(?:s|ed|ing)? to',
  'purport(?:s|ed|ing|edly)?',
  'apparent(?:ly)?',
  'allegedly',
  'reportedly',
  'said to (?:show|be)',
  'claim(?:s|ed|ing)? to',
  'believed to',
  'thought to',
  'may (?:show|be|have)',
]);
const named = new RegExp(String.raw`\b${picture}\b`, 'i');
const showing = new RegExp(
  [
    String.raw`\b${picture}\b${between}\b${shows}\b`,
    String.raw`\b(?:can|could) be (?:seen|heard)\b`,
    String.raw`\b(?:is|are|was|were) (?:seen|shown|heard|caught|pictured)\b`,
  ].join('|'),
  'i',
);

/** What an English sentence says of a picture: that it shows something, that it appears to, or nothing of the kind. */
export function pictured(sentence: string): 'shows' | 'appears' | null {
  if (!named.test(sentence)) return null;
  if (seems.test(sentence)) return 'appears';
  return showing.test(sentence) ? 'shows' : null;
}
