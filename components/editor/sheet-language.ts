import { directionOf } from '@/editor/language-tag';

/**
 * In which language a sheet of text is, and which way it reads. A story in a language from right to left reads so whatever
 * letter it begins with; for others the first letter decides, as their language may not have been said yet.
 */
export function sheetLanguage(language: string): { lang: string; dir: 'rtl' | 'auto' } {
  return { lang: language, dir: directionOf(language) === 'rtl' ? 'rtl' : 'auto' };
}
