import { expect, test } from 'vitest';
import { timeWords } from '@/components/ui/time-words';
import { tongueOf } from './tongue';

test('A story in Dari or Persian speaks Persian around its text, from right to left', () => {
  for (const language of ['prs', 'fa', 'fa-AF']) {
    expect(tongueOf(language).spoken).toEqual({ lang: language, dir: 'rtl' });
    expect(tongueOf(language).messages.howWeKnow).toBe('از کجا می‌دانیم');
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
