import { wordsIn } from '../direction';
import { localeOf } from '../locale-of';
import { english } from './english';
import type { Messages } from './messages';
import { persian } from './persian';

/** What a page speaks around a story: its messages, how it writes numbers and times, and the attributes of its words. */
export type Tongue = { messages: Messages; locale: string; spoken: { lang: string; dir: 'ltr' | 'rtl' } };

export const inEnglish: Tongue = { messages: english, locale: 'en-GB', spoken: { lang: 'en-GB', dir: 'ltr' } };

const written: Record<string, Messages> = { fa: persian };

/**
 * The tongue of a story's own language, given as a BCP 47 tag; English where we have no messages in it, and then times and
 * numbers are English too: a line never mixes two languages.
 */
export function tongueOf(language: string): Tongue {
  const locale = localeOf(language);
  const messages = written[new Intl.Locale(locale).language];
  return messages ? { messages, locale, spoken: wordsIn(language) } : inEnglish;
}
