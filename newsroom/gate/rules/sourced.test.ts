import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { kabul, quetta, taliban } from '../testing/crossing';
import { claim, findings, letPass, note, relay, story, verdicts } from '../testing/subject';
import { sourced } from './sourced';

const line = 'Fighters have raised [a white flag over the crossing].';

describe('every core or supporting claim has a source', () => {
  test('a claim without a note is refused, and the finding leads to its words', () => {
    const [finding] = findings(sourced, story(line, claim({})));
    expect(finding).toMatchObject({
      severity: 'block',
      binding: 'submission',
      message: '“a white flag over the crossing” rests on nothing yet.',
      place: { text: 'a white flag over the crossing' },
    });
  });

  test('one note of somebody who stands behind it is enough', () => {
    expect(verdicts(sourced, story(line, claim({}, note(taliban, 'asserts'))))).toEqual([]);
  });

  test('what our own staff saw is a source', () => {
    expect(verdicts(sourced, story(line, claim({}, note(quetta, 'witnessed'))))).toEqual([]);
  });

  test('an unnamed source is a source; other rules ask who it is', () => {
    expect(verdicts(sourced, story(line, claim({}, note(taliban, 'asserts', { terms: 'background' }))))).toEqual([]);
  });

  test.each(['declined', 'no_response', 'withdrew', 'denies'] as const)('a source who only %s is none', (stance) => {
    expect(verdicts(sourced, story(line, claim({}, note(kabul, stance))))).toEqual([
      'block: a white flag over the crossing',
    ]);
  });

  test('a source who asserted and then withdrew no longer counts; one who then fell silent does', () => {
    expect(verdicts(sourced, story(line, claim({}, note(taliban, 'asserts'), note(taliban, 'withdrew'))))).toHaveLength(
      1,
    );
    expect(verdicts(sourced, story(line, claim({}, note(taliban, 'asserts'), note(taliban, 'declined'))))).toEqual([]);
  });

  test('an agency that carried the word of somebody who withdrew is none; one that speaks for others is', () => {
    const afp = relay('AFP', kabul);
    expect(verdicts(sourced, story(line, claim({}, note(afp, 'asserts'))))).toEqual([]);
    expect(verdicts(sourced, story(line, claim({}, note(afp, 'asserts'), note(kabul, 'withdrew'))))).toHaveLength(1);
    expect(verdicts(sourced, story(line, claim({}, note(afp, 'asserts'), note(taliban, 'withdrew'))))).toEqual([]);
  });

  test('a claim recorded as false needs only the word against it', () => {
    expect(verdicts(sourced, story(line, claim({ verification: 'false' }, note(kabul, 'denies'))))).toEqual([]);
  });

  test('background needs no note, nor does a claim that stands nowhere in the text', () => {
    expect(verdicts(sourced, story(line, claim({ materiality: 'background' })))).toEqual([]);
    expect(verdicts(sourced, story('Nothing is claimed here.', claim({ materiality: 'core' })))).toEqual([]);
  });

  test('an editor may let it pass', () => {
    const subject = story(line, claim({}));
    const overrides = [letPass(sourced, subject.claims[0]!.id, 'Daud', 'editor')];
    const found = findings(sourced, subject, { overrides });
    expect(found[0]!.overriddenBy).toEqual({ name: 'Daud', reason: 'Daud looked into it' });
    expect(blockers(found, 'submission')).toEqual([]);
  });
});
