import { describe, expect, test } from 'vitest';
import { difference } from './difference';

describe('what a correction changed', () => {
  test('stands out from what stayed', () => {
    expect(difference('It is the third busiest crossing.', 'It is the second busiest crossing.')).toEqual({
      before: 'It is the ',
      wrong: 'third',
      right: 'second',
      after: ' busiest crossing.',
    });
  });

  test('may be an addition or an omission', () => {
    expect(difference('He said no.', 'He never said no.')).toMatchObject({ wrong: '', right: 'never ' });
    expect(difference('He never said no.', 'He said no.')).toMatchObject({ wrong: 'never ', right: '' });
  });

  test('may be everything', () => {
    expect(difference('Ten died.', 'Nobody was hurt')).toMatchObject({ before: '', wrong: 'Ten died.', right: 'Nobody was hurt', after: '' });
  });

  test('never counts a repeated word twice', () => {
    expect(difference('very very big', 'very big')).toEqual({ before: 'very ', wrong: 'very ', right: '', after: 'big' });
  });

  test('gives both wordings back whole', () => {
    const { before, wrong, right, after } = difference('a b  c d', 'a x c d');
    expect([before + wrong + after, before + right + after]).toEqual(['a b  c d', 'a x c d']);
  });
});
