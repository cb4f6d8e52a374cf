import { expect, test } from 'vitest';
import { timeWords } from '@/components/ui/time-words';
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

test('Every language of the site says all of it in its own script', () => {
  for (const language of ['ar', 'fa']) {
    const words = Object.values(sayings(tongueOf(language).messages)).filter((each) => !each.includes('Natural Earth'));
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((each) => /\p{Script=Latin}/u.test(each.replaceAll(/\{\w+/g, '')))).toEqual([]);
  }
});

test('A language that we have no messages in gets English ones, said to be English', () => {
  expect(tongueOf('ps').spoken).toEqual({ lang: 'en-GB', dir: 'ltr' });
  expect(tongueOf('no language').messages.close).toBe('Close');
});

test('In a newsroom that speaks Persian so does the page of a story in Pashto, and one in English speaks English', () => {
  const newsroom = tongueOf('fa');
  expect(tongueOf('ps', newsroom)).toBe(newsroom);
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
