import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences';

/** Each row is one text, cut where the sentences part. */
const texts: [string, string[]][] = [
  ['plain sentences', ['The post fell.', 'Officials deny it.', 'Who holds it?', 'Nobody knows!']],
  ['titles', ['Mr. Arian met Gen. Ahmadi and Dr. Noor.', 'They left.']],
  ['initials of a country before a name', ['The U.S. Army left.', 'It is gone.']],
  ['initials of a country at the end', ['He lives in the U.S.', 'He was born in Quetta.']],
  ['initials of a person', ['George W. Bush and J. Smith spoke.', 'Nobody listened.']],
  ['shortened months and numbers', ['It closes on Sept. 11 under order No. 5 of the ministry.', 'It stays closed.']],
  ['decimals', ['It costs 3.5 million.', 'It is too much.']],
  ['a quotation with its attribution', ['“They are gone,” he said.', 'She agreed.']],
  ['a question quoted', ['“Why?” he asked.', 'Nobody answered.']],
  ['a question quoted and attributed to a name', ['“Who holds it?” Zabihullah Mujahid asked.', 'Nobody answered.']],
  ['several sentences in one quotation', ['“We left. They came at night. Nobody stayed,” he said.', 'She agreed.']],
  ['straight quotation marks', ['"We left. They came," he said.', 'She agreed.']],
  ['single quotation marks and an apostrophe', ['‘We left. It’s theirs,’ he said.', 'She agreed.']],
  ['a quotation that is a sentence of its own', ['“We left.”', 'She agreed.']],
  ['a quotation that is never closed', ['“We left.', 'They came.']],
];

describe('cutting a text into sentences', () => {
  it.each(texts)('%s', (_what, sentences) => {
    expect(sentencesOf(sentences.join(' '), 'en').map(({ text }) => text)).toEqual(sentences);
  });

  it('ends a sentence with its line', () => {
    expect(sentencesOf('A line without a stop\nAnother', 'en').map(({ text }) => text)).toEqual(['A line without a stop', 'Another']);
  });

  it('knows the stops of other scripts', () => {
    expect(sentencesOf('آیا رفتند؟ نمی‌دانیم. رفتند.', 'fa')).toHaveLength(3);
  });

  it('says where each sentence stands', () => {
    const text = '  One.   Two. ';
    for (const { from, to, text: sentence } of sentencesOf(text, 'en')) expect(text.slice(from, to)).toBe(sentence);
  });

  it('finds none in white space', () => {
    expect(sentencesOf(' \n ', 'en')).toEqual([]);
  });
});

it('a long paragraph is cut as its sentences are, wherever its pieces end', () => {
  const sentences = Array.from({ length: 400 }, (_, n) => `Sentence number ${n} stands ${'here '.repeat(n % 23)}in full.`);
  expect(sentencesOf(sentences.join(' '), 'en').map(({ text }) => text)).toEqual(sentences);
});

it.each([
  ['line breaks', '\n'.repeat(50_000)],
  ['initials', 'A. '.repeat(20_000)],
  ['one word', 'x'.repeat(500_000)],
])('a hostile paragraph of %s neither hangs nor loses a character', (_what, text) => {
  const words = sentencesOf(text, 'en').map((sentence) => sentence.text).join('');
  expect(words.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});
