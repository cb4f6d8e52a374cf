import { remembered } from '@/editor/remembered';

/** A language as Intl takes it: a tag that is none stands for English, so that no page fails over it. */
export const localeOf = remembered((language): string => {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
});

/** The name of a language in that language itself. */
export function ownNameOf(language: string): string {
  const locale = localeOf(language);
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? language;
}
