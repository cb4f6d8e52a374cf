import { directionOf } from '@/editor/language-tag';

/** The attributes of words in a language, given as a BCP 47 tag. */
export function wordsIn(language: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: language, dir: directionOf(language) };
}
