const everyday = new Set(
  'the and of to that has have with they their it from said says by at which this been not are were is who as on in for'.split(
    ' ',
  ),
);
const foreign = new Set(
  'der die und das nicht mit von den ist les des une est dans pour que los las una por con che della het een niet och att som det til og um não são dos'.split(
    ' ',
  ),
);

/** How much of a text is enough to tell, in characters. */
const sample = 6000;

/** In fewer words than these, English may do without any of its commonest. */
const enough = 30;

/** Of a text that is said to be in another language, the share of English small words that leaves no doubt. English has a third. */
const beyondDoubt = 0.2;

/**
 * Whether a text reads as English, by its commonest small words. The rules that look for words (attribution, denial,
 * disclosure) know English only, and in any other language say so instead of judging. Text too short to tell counts as
 * English when it is in Latin letters.
 * @param language a BCP 47 tag, what the text is said to be in. A wrong one does not help it past the rules.
 */
export function readsAsEnglish(text: string, language = 'en'): boolean {
  const words = text.slice(0, sample).toLowerCase().match(/\p{L}+/gu) ?? [];
  const latin = words.filter((word) => /^[\p{Script=Latin}]/u.test(word)).length;
  if (latin * 2 < words.length) return false;
  const ours = words.filter((word) => everyday.has(word)).length;
  const theirs = words.filter((word) => foreign.has(word)).length;
  if (!/^en\b/i.test(language)) return words.length >= enough && theirs * 4 <= ours && ours >= words.length * beyondDoubt;
  if (words.length < enough) return theirs <= ours;
  return theirs <= ours && ours >= words.length * 0.06;
}
