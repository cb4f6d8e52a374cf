import { describe, expect, test } from 'vitest';
import type { GateNote } from './finding';
import { pakistan } from './testing/crossing';
import { claim, findings, note, source, story, verdicts } from './testing/subject';
import { termsKept } from './rules/terms-kept';

const ministry = source('the Interior Ministry', { kind: 'organisation' });
const told = (details: Partial<GateNote> = {}, from = ministry) =>
  claim({}, note(from, 'asserts', { terms: 'background', publicAttribution: 'an Afghan official', ...details }), note(pakistan, 'confirms'));

describe('an organisation that spoke on background is not given as who said it', () => {
  test.each(['The Interior Ministry said that [the post had fallen].', '[The post has fallen], according to the Interior Ministry.'])('%s', (text) => {
    expect(findings(termsKept, story(text, told()))).toMatchObject([{ severity: 'block', override: { kind: 'nobody' } }]);
  });

  test('nor described by its name', () => {
    expect(findings(termsKept, story('An official said [the post had fallen].', told({ publicAttribution: 'The Interior Ministry' })))).toHaveLength(1);
  });
});

describe('an editor would call these false alarms', () => {
  test.each([
    'An official of the Interior Ministry said that [the post had fallen].',
    'A spokesman for the Interior Ministry said that [the post had fallen].',
    'Interior Ministry officials said that [the post had fallen].',
    'An official said that [the post had fallen] near the Interior Ministry.',
    'An official said that [the post had fallen]. The Interior Ministry said the road was open.',
  ])('%s', (text) => {
    expect(verdicts(termsKept, story(text, told()))).toEqual([]);
  });

  test('a body without a name', () => {
    const police = source('Police', { kind: 'organisation' });
    expect(verdicts(termsKept, story('Police said that [the post had fallen].', told({}, police)))).toEqual([]);
  });

  test('where it, or an agency that quotes it, says the same by its name', () => {
    const open = claim({}, ...told().notes, note(source('AFP', { kind: 'agency', rootId: ministry.id, rootName: ministry.name }), 'asserts'));
    expect(verdicts(termsKept, story('The Interior Ministry said that [the post had fallen].', open))).toEqual([]);
  });

  test('where the sentence gives another claim too, which it may have said openly', () => {
    const subject = story('The Interior Ministry said that [2: the road was open], but [1: the post had fallen].', told(), claim({}, note(ministry, 'asserts')));
    expect(verdicts(termsKept, subject)).toEqual([]);
  });
});
