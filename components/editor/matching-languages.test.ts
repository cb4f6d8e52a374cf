import { describe, expect, test } from 'vitest';
import { matchingLanguages, nameOf } from './matching-languages';

const labels = (typed: string) => matchingLanguages(typed).map(({ label }) => label);

describe('choosing the language of a passage', () => {
  test('every language the newsroom writes most is offered at once', () => {
    expect(labels('')).toEqual(['English', 'Pashto', 'Dari', 'Urdu', 'Arabic', 'Persian', 'French']);
  });

  test('letters of a name are enough, in any case', () => {
    expect(labels('pas')).toEqual(['Pashto']);
    expect(labels(' DARi')).toEqual(['Dari']);
  });

  test('any other is found by its tag', () => {
    expect(matchingLanguages('TR')).toEqual([{ id: 'tr', label: 'Turkish (tr)' }]);
    expect(labels('uz-arab')).toEqual(['Uzbek (Arabic) (uz-Arab)']);
  });

  test('a tag of one that is offered anyhow does not offer it twice', () => {
    expect(labels('prs')).toEqual(['Dari']);
    expect(labels('fr')).toEqual(['French']);
    expect(labels('dar')).toEqual(['Dari', 'Dargwa (dar)']);
  });

  test('what is no language matches nothing', () => {
    expect(labels('klingonian')).toEqual([]);
    expect(labels('xx')).toEqual([]);
    expect(nameOf('xx')).toBeNull();
  });
});
