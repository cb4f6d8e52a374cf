import { expect, test } from 'vitest';
import { addressOf, oneOf, said } from './filter';

test('a filter takes the words it knows and passes over the rest', () => {
  const search = { stage: 'in_review', standing: ['live', 'retracted'], words: '  border ', section: 'x'.repeat(301), language: 'en\u0000' };
  expect(oneOf(search, 'stage', ['drafting', 'in_review'])).toBe('in_review');
  expect(oneOf(search, 'stage', ['drafting'])).toBe('');
  expect(said(search, 'standing')).toBe('');
  expect(said(search, 'section')).toBe('');
  expect(said(search, 'language')).toBe('');
  expect(said(search, 'words')).toBe('border');
});

test('an address holds what is chosen and nothing empty', () => {
  expect(addressOf('/desk/stories', { stage: '', words: '' })).toBe('/desk/stories');
  expect(addressOf('/desk/stories', { stage: 'in_review', words: 'a & b' }, 'k')).toBe(
    '/desk/stories?stage=in_review&words=a+%26+b&older=k',
  );
});
