import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time';
import { bodyOf } from './testing/whole-story';

const times = (word: string, count: number, between = ' ') => bodyOf(Array.from({ length: count }, () => word).join(between));

test.each([
  ['no word at all', bodyOf(''), 'en', 1],
  ['a few words', times('word', 40), 'en', 1],
  ['230 words a minute', times('word', 690), 'en', 3],
  ['the nearest minute', times('word', 570), 'en', 2],
  ['words in Dari', times('گذرگاه', 460), 'prs', 2],
  ['words that no space parts, in Thai', times('ประเทศไทย', 460, ''), 'th', 2],
  ['words that no space parts, in Chinese', times('新闻', 460, ''), 'zh', 2],
  ['a language that is none', times('word', 460), 'x', 2],
])('%s', (_, document, language, minutes) => {
  expect(readingMinutes(document, language)).toBe(minutes);
});
