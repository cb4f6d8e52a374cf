import { expect, test } from 'vitest';
import { setWords } from './set-words';

/** Every character is as wide as the next; direction marks have no width. */
const measure = (text: string) => text.replaceAll('\u200f', '').length;
const set = (text: string, rightToLeft: boolean, width = 100) => setWords(text, { rightToLeft, size: 1, width, measure });

/** The pieces of a line as the eye meets them, from the left. */
const seen = (text: string, rightToLeft: boolean) =>
  set(text, rightToLeft).pieces.toSorted((a, b) => a.x - b.x).map((piece) => piece.text.replaceAll('\u200f', ''));

test('A line is broken where the next word would not fit', () => {
  expect(set('one two three', false, 8).lines).toBe(2);
  expect(set('one two three', false, 8).pieces.map(({ text, line, x }) => [text, line, x])).toEqual([['one', 0, 0], ['two', 0, 3.25], ['three', 1, 0]]);
});

test('A word wider than the line stands on a line of its own', () => {
  expect(set('a extraordinarily b', false, 5).lines).toBe(3);
});

test('Arabic script runs from the right edge', () => {
  expect(set('طالبان می‌گویند', true, 20).pieces[0]).toMatchObject({ line: 0, x: 14, arabic: true });
  expect(seen('طالبان گذرگاه', true)).toEqual(['گذرگاه', 'طالبان']);
});

test('Foreign words keep their own order inside a line', () => {
  expect(seen('در Spin Boldak بود', true)).toEqual(['بود', 'Spin Boldak', 'در']);
  expect(seen('The شبکه الجزیره crew', false)).toEqual(['The', 'شبکه الجزیره', 'crew']);
});

test('Brackets and full stops turn with the line', () => {
  expect(seen('(کابل).', true).join('')).toBe('.(کابل)');
  expect(seen('کابل Kabul.', true)).toEqual(['.', 'Kabul', 'کابل']);
});
