import { describe, expect, test } from 'vitest';
import { findQuotations, isTitle, quotedWords } from './quotations';

const quoted = (text: string) => findQuotations(text).map(({ inner }) => inner);

describe('quotation marks', () => {
  test.each([
    ['English, curly', 'He said “security is guaranteed” to them.', ['security is guaranteed']],
    ['English, straight', 'He said "security is guaranteed" to them.', ['security is guaranteed']],
    ['British, single', 'He said ‘security is guaranteed’ to them.', ['security is guaranteed']],
    ['typewriter, single', "He said 'security is guaranteed' to them.", ['security is guaranteed']],
    ['French', 'Il a dit : « la sécurité est garantie ».', ['la sécurité est garantie']],
    ['German, low and high', 'Er sagte: „Die Sicherheit ist garantiert“.', ['Die Sicherheit ist garantiert']],
    ['German, pointed inwards', 'Er sagte: »Die Sicherheit ist garantiert«.', ['Die Sicherheit ist garantiert']],
    ['Swiss, single', 'Er sagte: ‹Alles ist ruhig›.', ['Alles ist ruhig']],
    ['Swedish', 'Han sade: ”Säkerheten är garanterad”.', ['Säkerheten är garanterad']],
    ['Japanese', '彼は「安全は保証される」と述べた。', ['安全は保証される']],
    [
      'two in a sentence',
      '“Some movements near the border”, he said; the attack was “repelled”.',
      ['Some movements near the border', 'repelled'],
    ],
    ['a quotation in a quotation', '“They told us ‘go home’ twice,” she said.', ['They told us ‘go home’ twice,']],
    ['a contraction inside single marks', "'We don't know', he said.", ["We don't know"]],
    [
      'a possessive plural inside single marks',
      '‘It is the ministers’ plan that failed’, he said.',
      ['It is the ministers’ plan that failed'],
    ],
    ['a quotation that runs on into the next paragraph', 'He said: “The post is ours.', ['The post is ours.']],
  ])('%s', (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.each([
    ['an apostrophe', "The ministry's spokesman didn't answer the traders' questions."],
    ['a curly apostrophe', 'The ministry’s spokesman didn’t answer the traders’ questions.'],
    ['a shortened decade', "In the '90s the post was the traders' own."],
    ['feet and inches', 'The wall is 6\' 2" high and 9" thick.'],
    ['a name', 'O’Brien and D’Souza flew to N’Djamena.'],
  ])('%s is no quotation', (_name, text) => {
    expect(quoted(text)).toEqual([]);
  });

  test('the offsets take in the marks', () => {
    const text = 'He said “yes” twice.';
    const [found] = findQuotations(text);
    expect(text.slice(found!.from, found!.to)).toBe('“yes”');
  });

  test('words are counted in every script', () => {
    expect(quotedWords('security is guaranteed')).toBe(3);
    expect(quotedWords('don’t know')).toBe(2);
    expect(quotedWords('安全は保証')).toBe(3);
  });

  test('a title of a work is told from speech', () => {
    expect(isTitle('The Kite Runner')).toBe(true);
    expect(isTitle('Security forces have repelled the attack')).toBe(false);
    expect(isTitle('Operation Enduring Freedom')).toBe(true);
  });
});
