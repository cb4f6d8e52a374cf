import { describe, expect, test } from 'vitest';
import { markedRuns } from './marked-runs';

const known = new Set(['a', 'b']);
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks });
const claim = (id: string) => ({ type: 'claim', attrs: { id } });
const link = (href: string) => ({ type: 'link', attrs: { href } });

describe('words under claims', () => {
  test('a claim ends where its words end', () => {
    const runs = markedRuns([text('They hold '), text('the crossing', claim('a')), text('.')], known);
    expect(runs.map(({ claims, ends }) => [claims, ends])).toEqual([[[], []], [['a'], ['a']], [[], []]]);
  });

  test('claims may overlap without containing each other', () => {
    const runs = markedRuns([text('one ', claim('a')), text('two ', claim('a'), claim('b')), text('three', claim('b'))], known);
    expect(runs.map(({ ends }) => ends)).toEqual([[], ['a'], ['b']]);
  });

  test('a claim runs on through words of another look', () => {
    const runs = markedRuns([text('white ', claim('a')), text('flag', claim('a'), { type: 'bold' })], known);
    expect(runs.map(({ bold, ends }) => [bold, ends])).toEqual([[false, []], [true, ['a']]]);
  });

  test('a mark that stands for no published claim leaves no trace', () => {
    expect(markedRuns([text('words', claim('secret'))], known)[0]).toMatchObject({ claims: [], ends: [] });
  });
});

describe('what a published text may hold', () => {
  test.each(['javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', '//evil.example', 'https://a@b.example/'])(
    'a link to %s is dropped and its words stay',
    (href) => {
      expect(markedRuns([text('words', link(href))], known)).toMatchObject([{ text: 'words', href: null }]);
    },
  );

  test('ordinary links stay', () => {
    expect(markedRuns([text('words', link('https://example.org/a'))], known)[0]?.href).toBe('https://example.org/a');
  });

  test.each([[null], ['words'], [{ type: 'text' }], [{ type: 'text', text: 7 }], [{ type: 'script', text: 'x' }], [[]]])(
    '%j is not text and is dropped',
    (node) => {
      expect(markedRuns([node], known)).toEqual([]);
    },
  );

  test('content that is no list has no words', () => {
    expect(markedRuns({ type: 'text', text: 'x' }, known)).toEqual([]);
  });
});
