const rightToLeft = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'khw', 'ks', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** The attributes of words in a language, given as a BCP 47 tag. */
export function wordsIn(language: string): { lang: string; dir: 'ltr' | 'rtl' } {
  const [primary = ''] = language.toLowerCase().split('-');
  return { lang: language, dir: rightToLeft.includes(primary) ? 'rtl' : 'ltr' };
}
