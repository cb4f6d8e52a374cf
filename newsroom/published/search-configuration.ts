/** The text search configurations that PostgreSQL 15 and every later one comes with, by the language of BCP 47 they serve. */
const configurations: Readonly<Record<string, string>> = {
  ar: 'arabic', hy: 'armenian', eu: 'basque', ca: 'catalan', da: 'danish', nl: 'dutch', en: 'english', fi: 'finnish', fr: 'french',
  de: 'german', el: 'greek', hi: 'hindi', hu: 'hungarian', id: 'indonesian', ga: 'irish', it: 'italian', lt: 'lithuanian',
  ne: 'nepali', nb: 'norwegian', nn: 'norwegian', no: 'norwegian', pt: 'portuguese', ro: 'romanian', ru: 'russian', sr: 'serbian',
  es: 'spanish', sv: 'swedish', ta: 'tamil', tr: 'turkish', yi: 'yiddish',
};

/** Those in which an entry can stand; words of a language that has none are searched as they are written. */
export const searchConfigurations: readonly string[] = [...new Set(Object.values(configurations)), 'simple'];

/** In which configuration words of a language are searched; `language` is a BCP 47 tag. */
export function searchConfiguration(language: string): string {
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  return Object.hasOwn(configurations, primary) ? configurations[primary]! : 'simple';
}
