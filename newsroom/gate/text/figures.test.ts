import { expect, test } from 'vitest';
import { statesFigure } from './figures';

test.each([
  'The flood killed 14 people.',
  'Prices rose by 3.2% in June.',
  'It will cost £5m.',
  'Three soldiers were killed.',
  'Hundreds of people fled.',
  'About a third of the district is under water.',
  'In 2021 the post handled 900 lorries a day.',
  'The road runs for 12km.',
  'Some 2,000 troops remain.',
  'The wave was 1.25 metres high.',
])('a figure: %s', (sentence) => {
  expect(statesFigure(sentence)).toBe(true);
});

test.each([
  'The US is withdrawing ahead of an 11 September deadline.',
  'It happened on July 14, 2021.',
  'The meeting began at 12:30.',
  'He has led the party since 2015.',
  'The G7 met to discuss Covid-19 and the F-16.',
  'It is the second busiest crossing between the two countries.',
  'She finished 3rd.',
  'The three ministers left without a word.',
  'One of them spoke.',
  'The 1990s were hard.',
  'The way round takes a quarter of an hour.',
])('none: %s', (sentence) => {
  expect(statesFigure(sentence)).toBe(false);
});
