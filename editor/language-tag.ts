import { remembered } from './remembered';

const longestTag = 35;

/**
 * A language as a document names it: its BCP 47 tag in the one canonical form (`prs` is `fa-AF`, `EN-gb` is `en-GB`); null
 * for what is no well-formed tag of at most 35 characters (RFC 5646, 4.4.1). A language has two or three letters: no other is registered.
 */
export function canonicalLanguage(tag: unknown): string | null {
  return typeof tag === 'string' && tag.length <= longestTag ? canonical(tag) : null;
}

const canonical = remembered((tag): string | null => {
  try {
    const { baseName, language } = new Intl.Locale(tag);
    return /^[a-z]{2,3}$/.test(language) && baseName.length <= longestTag ? baseName : null;
  } catch {
    return null;
  }
});

const rightToLeft = new Set('Adlm Arab Aran Armi Avst Hebr Mand Mani Nkoo Phnx Rohg Samr Syrc Thaa Yezi'.split(' '));

/** Which way a language reads, by the script it is mostly written in (CLDR); what is no language reads from left to right. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(spoken(tag)?.script ?? '') ? 'rtl' : 'ltr';
}

/** Whether two tags name one language in one script: a region or a variant does not make it another. */
export function sameLanguage(a: string, b: string): boolean {
  const [one, other] = [spoken(a), spoken(b)];
  return one !== null && one.language === other?.language && one.script === other.script;
}

/** A page asks this of every passage, and making a locale costs a thousand times what looking it up does. */
const spoken = remembered((tag): Intl.Locale | null => {
  const language = canonicalLanguage(tag);
  return language === null ? null : new Intl.Locale(language).maximize();
});

const saysSomething = /[\p{L}\p{N}]/u;

/**
 * The one language that all words of a block carry, or null. White space and punctuation between them do not count, so that
 * a passage in quotation marks fills its block.
 */
export function oneLanguage(words: readonly { text: string; language: string | null }[]): string | null {
  const languages = new Set(words.filter(({ text }) => saysSomething.test(text)).map(({ language }) => language));
  const [only = null] = languages;
  return languages.size === 1 ? only : null;
}
