import { remembered } from '@/editor/remembered';
import { anyOf } from './any-of';

const picture =
  '(?:videos?|footage|clips?|films?|images?|imagery|photo(?:s|graphs?)?|pictures?|recordings?|cctv|audio|screenshots?|livestreams?|stills?|drone)';
const between = String.raw`(?:[^.!?;]{0,90}?)`;
const shows =
  '(?:shows?|showed|showing|shown|captures?|captured|capturing|depicts?|depicted|documents?|documented|reveals?|revealed|proves?|proved)';
/** Words that keep their distance from what a picture shows. */
export const seems = anyOf([
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

/** What is said to be shown keeps its distance right away: “shows what appears to be a tank”. */
const atOnce = new RegExp(String.raw`^\s+(?:what|who|someone who|something that)\s+(?:${seems.source})`, 'i');
const clauseEnds = /[,;:–—()]|\s(?:and|but|while|though|although|because|after|before)\s/gi;

/**
 * What an English sentence says of a picture: that it shows something, that it appears to, or nothing of the kind. A hedge
 * counts where it is one of the showing: what is alleged elsewhere in the sentence takes nothing back.
 */
export const pictured = remembered((sentence: string): 'shows' | 'appears' | null => {
  const spoken = named.exec(sentence);
  if (!spoken) return null;
  const shown = showing.exec(sentence);
  if (!shown) return seems.test(sentence) ? 'appears' : null;
  const begins = Math.min(spoken.index, shown.index);
  const ends = shown.index + shown[0].length;
  const clause = [...sentence.slice(0, begins).matchAll(clauseEnds)].at(-1);
  const own = sentence.slice(clause ? clause.index + clause[0].length : 0, ends);
  return seems.test(own) || atOnce.test(sentence.slice(ends)) ? 'appears' : 'shows';
});
