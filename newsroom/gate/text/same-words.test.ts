import { describe, expect, test } from 'vitest';
import { bareWords, standsIn } from './same-words';

const agree = (quoted: string, words: string) => standsIn(quoted, bareWords(words));

const recorded =
  'There were some movements near the border, but the security forces’ men have repelled the attack. They didn’t stay.';

describe('a printed quotation and the recorded words', () => {
  test.each([
    ['the whole', recorded],
    ['a run of words', 'some movements near the border'],
    ['a run that ends in a comma of the desk’s', 'some movements near the border,'],
    ['another style of apostrophe', "the security forces' men"],
    ['a capital the desk set', 'Some movements near the border'],
    ['white space of a line', 'some  movements\nnear the border'],
    ['an ellipsis for words left out', 'There were some movements … have repelled the attack'],
    ['three full stops for words left out', 'There were some movements... have repelled the attack'],
    ['an insertion in brackets', 'the security forces’ men [of the border police] have repelled the attack'],
    ['a letter in brackets', '[S]ome movements near the border'],
  ])('agree in %s', (_name, quoted) => {
    expect(agree(quoted, recorded)).toBe(true);
  });

  test.each([
    ['a word changed', 'several movements near the border'],
    ['a word left out silently', 'movements near border'],
    ['parts in another order', 'have repelled the attack … some movements'],
    ['half a word', 'some move'],
  ])('differ in %s', (_name, quoted) => {
    expect(agree(quoted, recorded)).toBe(false);
  });

  test('numbers agree whatever separates the thousands, and not when they differ', () => {
    expect(agree('1,500 people crossed', 'About 1500 people crossed today')).toBe(true);
    expect(agree('1.5 people', 'About 1500 people')).toBe(false);
  });

  test('East Asian words agree character by character', () => {
    expect(agree('安全は保証', '住民の安全は保証される')).toBe(true);
    expect(agree('安全が保証', '住民の安全は保証される')).toBe(false);
  });
});
