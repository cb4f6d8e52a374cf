import { expect, test } from 'vitest';
import { dayWords, monthWords } from '@/components/site/day-words';
import { timeWords } from '@/components/ui/time-words';
import { spokenLanguages } from '@/platform/spoken-languages';
import { tongueOf } from './tongue';

test('A story in Dari or Persian speaks Persian around its text, from right to left', () => {
  for (const language of ['prs', 'fa', 'fa-AF']) {
    expect(tongueOf(language).spoken).toEqual({ lang: language, dir: 'rtl' });
    expect(tongueOf(language).messages.howWeKnow).toBe('از کجا می‌دانیم');
  }
});

test('A story in Arabic speaks Arabic around its text, with the plural forms and the digits of Arabic', () => {
  const { messages, locale, spoken } = tongueOf('ar-EG', tongueOf('fa'));
  expect(spoken).toEqual({ lang: 'ar-EG', dir: 'rtl' });
  expect([1, 2, 4, 12].map(messages.minutesToRead)).toEqual(['دقيقة واحدة للقراءة', 'دقيقتان للقراءة', '٤ دقائق للقراءة', '١٢ دقيقة للقراءة']);
  expect(timeWords('2021-07-14T21:40:00Z', 'Asia/Kabul', 'date', locale)).toBe('١٥ يوليو ٢٠٢١');
});

/** Letters and signs that a language is not written with: they came in from a neighbour's keyboard. */
const alien: Record<string, RegExp> = {
  ar: /[\u06a9\u06cc\u067e\u0686\u06af\u06d4]/,
  fa: /[\u0643\u064a\u0649\u0629\u06d4\u0679\u0688\u0691\u06d2]/,
  ps: /[\u0643\u0629\u06d4\u0679\u0688\u0691\u06d2\u06c1\u06be\u06ba]/,
  ur: /[\u0643\u064a\u0649\u0629\u0647\u06d0\u06cd\u0693\u069a\u06bc]/,
};

test('Every language of the site says all of it in its own script', () => {
  for (const language of spokenLanguages.filter((each) => each !== 'en')) {
    const words = Object.values(sayings(tongueOf(language).messages)).filter((each) => !each.includes('Natural Earth'));
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((each) => /\p{Script=Latin}/u.test(each.replaceAll(/\{\w+/g, '')))).toEqual([]);
    expect(words.filter((each) => alien[language]?.test(each) ?? false), language).toEqual([]);
  }
});

test('A story in Pashto or Urdu speaks its own language around its text, each with its digits and its order of a date', () => {
  const [pashto, urdu] = [tongueOf('ps-AF', tongueOf('fa')), tongueOf('ur', tongueOf('fa'))];
  expect([pashto.spoken, urdu.spoken]).toEqual([{ lang: 'ps-AF', dir: 'rtl' }, { lang: 'ur', dir: 'rtl' }]);
  expect([pashto.messages.minutesToRead(4), urdu.messages.minutesToRead(4)]).toEqual(['د لوستلو وخت: ۴ دقیقې', 'پڑھنے کا وقت: 4 منٹ']);
  const at = '2021-07-14T21:40:00Z';
  expect(timeWords(at, 'Asia/Kabul', 'stamp', pashto.locale)).toBe('۱۵ جولای ۲۰۲۱ په ۰۲:۱۰');
  expect(timeWords(at, 'Asia/Kabul', 'short', pashto.locale)).toBe('۱۵ جولای ۰۲:۱۰');
  expect([dayWords, monthWords].map((words) => words(new Date('2021-07-14'), pashto.locale))).toEqual(['۱۴ جولای ۲۰۲۱', 'جولای ۲۰۲۱']);
  expect(timeWords(at, 'Asia/Karachi', 'date', urdu.locale)).toBe('15 جولائی، 2021');
});

test('A language that we have no messages in gets English ones, said to be English', () => {
  expect(tongueOf('ckb').spoken).toEqual({ lang: 'en-GB', dir: 'ltr' });
  expect(tongueOf('no language').messages.close).toBe('Close');
});

test('In a newsroom that speaks Persian so does the page of a story in Kurdish, and one in English speaks English', () => {
  const newsroom = tongueOf('fa');
  expect(tongueOf('ckb', newsroom)).toBe(newsroom);
  expect(tongueOf('no language', newsroom)).toBe(newsroom);
  expect(tongueOf('en-US', newsroom).spoken.lang).toBe('en-GB');
});

test('Numbers take the plural form and the digits of the language', () => {
  expect(tongueOf('en').messages.minutesToRead(1)).toBe('One minute to read');
  expect(tongueOf('en').messages.minutesToRead(4)).toBe('4 minutes to read');
  expect(tongueOf('fa').messages.minutesToRead(4)).toBe('۴ دقیقه برای خواندن');
});

test('Times are in the words and digits of the language, in the newsroom’s zone, and in the calendar of the addresses', () => {
  expect(timeWords('2021-07-14T21:40:00Z', 'Asia/Kabul', 'date', tongueOf('prs').locale)).toBe('۱۵ جولای ۲۰۲۱');
  expect(timeWords('2021-07-14T21:40:00Z', 'Asia/Kabul', 'short', tongueOf('prs').locale)).toBe('۱۵ جول، ۰۲:۱۰');
  expect(timeWords('2021-07-14T21:40:00Z', 'Asia/Kabul', 'clock', tongueOf('prs').locale)).toBe('۰۲:۱۰');
});

/** Everything that is said, by where it stands; what needs a name or a number is given ۳. */
function sayings(messages: object, place = ''): Record<string, string> {
  const said = Object.entries(messages).map(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return { [`${place}.${key}`]: value };
    if (typeof value === 'function') return { [`${place}.${key}`]: String((value as (...given: unknown[]) => unknown)(...(value.length > 1 ? ['۳', '۳', '۳', '۳'] : [3]))) };
    return sayings(value as object, `${place}.${key}`);
  });
  return Object.assign({}, ...said) as Record<string, string>;
}
