import { describe, expect, test } from 'vitest';
import { claim, story, type Copy } from '../testing/subject';
import { crossing, crossingCopy } from '../testing/crossing';
import { suggestClaims } from './suggest-claims';

const sources = [
  { id: 'taliban', name: 'the Taliban' },
  { id: 'mujahid', name: 'Zabihullah Mujahid' },
  { id: 'arian', name: 'Tareq Arian' },
  { id: 'kabul', name: 'Afghan officials' },
  { id: 'pakistan', name: 'Pakistani officials' },
];

const offered = (copy: string | Copy) => suggestClaims(story(copy).reading, sources);
const proposed = (copy: string) =>
  offered(copy).map(({ kind, source, stance }) => [kind, source?.id ?? source?.name ?? null, stance]);

describe('a sentence that looks like a claim is offered as one', () => {
  test.each([
    ['Afghan officials deny that the post has fallen.', 'fact', 'kabul', 'denies'],
    ['Pakistani officials confirmed that the militants took it.', 'fact', 'pakistan', 'confirms'],
    ['The post has fallen, according to Pakistani officials.', 'fact', 'pakistan', 'asserts'],
    ['The post has fallen, the Taliban said on Wednesday.', 'fact', 'taliban', 'asserts'],
    ['“We hold the whole of the border now,” said Mr Mujahid.', 'quote', 'mujahid', 'asserts'],
    ['Interior ministry spokesman Tareq Arian told AFP that the “security forces have repelled the attack”.', 'quote', 'arian', 'asserts'],
    ['The flood killed 14 people, the regional governor said.', 'figure', 'the regional governor', 'asserts'],
    ['About 900 lorries a day used the post before the war.', 'figure', null, 'asserts'],
    ['Tareq Arian, a spokesman for the ministry, said the road was open to all.', 'fact', 'arian', 'asserts'],
  ])('%s', (sentence, kind, source, stance) => {
    expect(proposed(sentence)).toEqual([[kind, source, stance]]);
  });

  test('with the statement alone, where the words tell it apart from who makes it', () => {
    const statement = (sentence: string) => offered(sentence)[0]!.statement;
    expect(statement('Afghan officials deny that the post has fallen.')).toBe('The post has fallen.');
    expect(statement('The post has fallen, according to Pakistani officials.')).toBe('The post has fallen.');
    expect(statement('The post has fallen overnight, the Taliban said on Wednesday.')).toBe('The post has fallen overnight.');
    expect(statement('The Taliban say they hold the whole of the crossing.')).toBe('The Taliban hold the whole of the crossing.');
  });

  test('with the words in quotation marks, to record in the note', () => {
    expect(offered('“We hold the whole of the border now,” said Mr Mujahid.')[0]!.exactWords).toBe('We hold the whole of the border now');
  });

  test('with whoever spoke last, where it says “he”', () => {
    expect(proposed('Tareq Arian said the road was open to all. He said that 40 men had been hurt.')[1]).toEqual(['figure', 'arian', 'asserts']);
  });

  test('with its very place in the text', () => {
    const subject = story('It was a quiet night. Afghan officials deny that the post has fallen.');
    const { place } = suggestClaims(subject.reading, sources)[0]!;
    const surface = subject.reading.surfaces.findLast(({ pos }) => pos <= place.from)!;
    expect(surface.text.slice(place.from - surface.pos, place.to - surface.pos)).toBe('Afghan officials deny that the post has fallen.');
  });
});

describe('nothing is offered', () => {
  test.each([
    'Lorries wait on both sides of the gate.',
    'What did the officials say about the 900 lorries?',
    'The newsroom has not been able to verify what officials say.',
  ])('for %s', (sentence) => {
    expect(offered(sentence)).toEqual([]);
  });

  test('for a sentence that a claim covers, a heading, a headline or a caption', () => {
    expect(suggestClaims(story('[Afghan officials deny it all now.]', claim({})).reading, sources)).toEqual([]);
    expect(offered({ headline: 'Officials say 900 lorries wait', body: ['## Officials say 900 lorries wait'], caption: '900 lorries' })).toEqual([]);
  });

  test('for the crossing story but what it leaves without a claim', () => {
    expect(suggestClaims(crossing().reading, sources).map(({ source, stance }) => [source?.id, stance])).toEqual([['kabul', 'denies']]);
    const plain = { ...crossingCopy, body: crossingCopy.body.map((line) => line.replace(/\[\d: ([^\]]*)\]/g, '$1')) };
    expect(offered(plain).map(({ kind, source }) => [kind, source?.id ?? source?.name])).toEqual([
      ['fact', 'taliban'],
      ['fact', 'kabul'],
      ['fact', 'pakistan'],
      ['quote', 'arian'],
      ['fact', 'our correspondent'],
      ['fact', 'a reporter'],
      ['quote', 'mujahid'],
    ]);
  });
});
