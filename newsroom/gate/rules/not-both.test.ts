import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { claim, findings, letPass, note, source, story, verdicts } from '../testing/subject';
import { notBoth } from './not-both';

const braun = source('Markus Braun', { kind: 'person' });
const other = source('an auditor', { kind: 'person' });
const background = { terms: 'background' } as const;
const line = 'A person with knowledge of the books said [1: the money was gone].';

describe('whoever goes unnamed', () => {
  test('is not also quoted as declining comment', () => {
    const subject = story(`${line} Mr Braun declined to comment.`, claim({}, note(braun, 'asserts', background)));
    expect(findings(notBoth, subject)[0]).toMatchObject({
      severity: 'block',
      message: 'The unnamed source behind “the money was gone” is also said to be silent: “Mr Braun declined to comment.”.',
    });
  });

  test('nor recorded as having declined, on this claim or another', () => {
    const silent = note(braun, 'declined');
    expect(verdicts(notBoth, story(line, claim({}, note(braun, 'asserts', background), silent)))).toHaveLength(1);
    const elsewhere = story(`${line} [2: He had known.]`, claim({}, note(braun, 'asserts', background)), claim({}, note(other, 'asserts'), silent));
    expect(verdicts(notBoth, elsewhere)).toHaveLength(1);
  });

  test('does not say the contrary by name', () => {
    expect(verdicts(notBoth, story(line, claim({}, note(braun, 'asserts', background), note(braun, 'denies'))))).toHaveLength(1);
    const opposite = claim({ statement: 'The money was there.' }, note(braun, 'asserts'));
    const both = claim({ contradictedBy: [opposite.statement] }, note(braun, 'asserts', background));
    expect(verdicts(notBoth, story(`${line} [2: It was all there], Mr Braun said.`, both, opposite))).toHaveLength(1);
  });

  test('may be beside others who are silent or say the contrary', () => {
    const subject = story(`${line} The bank declined to comment.`, claim({}, note(braun, 'asserts', background), note(other, 'denies'), note(other, 'declined')));
    expect(verdicts(notBoth, subject)).toEqual([]);
    expect(verdicts(notBoth, story(`${line} Mr Braun declined to comment.`, claim({}, note(braun, 'asserts'))))).toEqual([]);
  });

  describe('as a body', () => {
    const ministry = source('the Afghan interior ministry', { kind: 'organisation' });
    const told = (sentence: string) => verdicts(notBoth, story(`${line} ${sentence}`, claim({}, note(ministry, 'asserts', background))));

    test.each([
      'The ministry declined to comment.',
      'The Afghan interior ministry did not respond to questions.',
      'A ministry spokesman declined to comment.',
      'A spokeswoman for the interior ministry declined to say more.',
    ])('is not said to be silent: %s', (sentence) => {
      expect(told(sentence)).toEqual([`block: ${sentence}`]);
    });

    test.each([
      'The foreign ministry declined to comment.',
      'The opposition declined to comment on the ministry’s plan.',
      'Afghan officials declined to comment.',
      'The ministry declined the invitation.',
    ])('almost: %s', (sentence) => {
      expect(told(sentence)).toEqual([]);
    });
  });

  test('nobody lets it pass', () => {
    const subject = story(line, claim({}, note(braun, 'asserts', background), note(braun, 'declined')));
    const overrides = [letPass(notBoth, subject.claims[0]!.id, 'Sana', 'standards')];
    expect(blockers(findings(notBoth, subject, { overrides }), 'submission')).toHaveLength(1);
  });
});
