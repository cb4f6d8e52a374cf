import { expect, test } from 'vitest';
import { foldedWords } from '../../sealed/fold-name';
import { surnameOf, surnamesIn } from './surname';

test.each([
  ['tareq arian', 'arian'],
  ['ursula von der leyen', 'leyen'],
  ['omar al rashidi', 'rashidi'],
  ['al rashidi', null],
  ['zelensky', null],
  ['jane brown', null],
  ['mary london', null],
  ['imran khan', null],
  ['bo li', null],
])('the surname of %s that stands for somebody: %s', (name, surname) => {
  expect(surnameOf(name.split(' '))).toBe(surname);
});

const use = (text: string, name = 'tareq arian') => surnamesIn(name.split(' '), text, foldedWords(text)).map((found) => found.use);

test.each<[string, string?]>([
  ['Arian said so.'],
  ['Mr Arian said so.'],
  ['Gen. Arian said so.'],
  ['T. Arian said so.'],
  ['That is Interior Minister Arian’s word.'],
  ['When Arian spoke, they left.'],
  ['On Monday Arian spoke.'],
  ['In Arian’s account they fled.'],
  ['Post Has Fallen, Arian Says'],
  ['Arian Says Post Has Fallen'],
  ['Al-Rashidi said so.', 'omar al rashidi'],
])('%s tells of its bearer', (text, name) => {
  expect(use(text, name)).toEqual(['bearer']);
});

test.each([
  ['Ali Arian keeps a shop.', ['another']],
  ['A. Arian keeps a shop.', ['another']],
  ['They met on Arian Square.', ['another']],
  ['The Aryan myth, an arian heresy.', ['word']],
  ['They live in Arian.', []],
  ['Arianpour said so.', []],
  ['Write to press@arian.example.', []],
])('%s tells of somebody or something else', (text, uses) => {
  expect(use(text)).toEqual(uses);
});
