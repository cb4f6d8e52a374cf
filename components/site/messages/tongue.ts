import type { SpokenLanguage } from '@/platform/spoken-languages';
import { wordsIn } from '../direction';
import { localeOf } from '../locale-of';
import { arabic } from './arabic';
import { english } from './english';
import type { Messages } from './messages';
import { pashto } from './pashto';
import { persian } from './persian';
import { urdu } from './urdu';

/** What a page speaks around a story: its messages, how it writes numbers and times, and the attributes of its words. */
export type Tongue = { messages: Messages; locale: string; spoken: { lang: string; dir: 'ltr' | 'rtl' } };

export const inEnglish: Tongue = { messages: english, locale: 'en-GB', spoken: { lang: 'en-GB', dir: 'ltr' } };

/** What we have, with the digits that go with it (CLDR): a tag alone would not say them for Arabic, which has two rows. */
const written: Record<Exclude<SpokenLanguage, 'en'>, { messages: Messages; digits: 'arab' | 'arabext' | 'latn' }> = {
  ar: { messages: arabic, digits: 'arab' },
  fa: { messages: persian, digits: 'arabext' },
  ps: { messages: pashto, digits: 'arabext' },
  ur: { messages: urdu, digits: 'latn' },
};

/**
 * The tongue of a language, given as a BCP 47 tag. Where we have no messages in it, that of the newsroom, and then times and
 * numbers are the newsroom's too: a line never mixes two languages. The calendar is everywhere that of the addresses.
 */
export function tongueOf(language: string, newsroom: Tongue = inEnglish): Tongue {
  const { language: primary, baseName } = new Intl.Locale(localeOf(language));
  const own = isWritten(primary) ? written[primary] : null;
  if (own) return { messages: own.messages, locale: `${baseName}-u-ca-gregory-nu-${own.digits}`, spoken: wordsIn(language) };
  return primary === 'en' && isTag(language) ? inEnglish : newsroom;
}

function isWritten(language: string): language is keyof typeof written {
  return Object.hasOwn(written, language);
}

/** What is no tag at all counts as English elsewhere; here it is a language that we have no messages in. */
function isTag(language: string): boolean {
  return /^en(-|$)/i.test(language);
}
