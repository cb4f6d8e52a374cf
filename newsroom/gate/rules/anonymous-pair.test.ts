import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { quetta } from '../testing/crossing';
import { claim, findings, letPass, note, proof, relay, source, story, verdicts } from '../testing/subject';
import { anonymousPair } from './anonymous-pair';

const aide = source('an aide', { kind: 'person' });
const clerk = source('a clerk', { kind: 'person' });
const background = { terms: 'background' } as const;
const rests = (...notes: Parameters<typeof claim>[1][]) => story('It is said that [the talks failed].', claim({}, ...notes));

describe('where nobody speaks by name, more than one unnamed source', () => {
  test('one alone is refused', () => {
    expect(findings(anonymousPair, rests(note(aide, 'asserts', background)))[0]).toMatchObject({
      severity: 'block',
      message: 'Nobody says “the talks failed” by name, and only one unnamed source says it.',
    });
  });

  test('two are enough, unless one only repeats the other', () => {
    expect(verdicts(anonymousPair, rests(note(aide, 'asserts', background), note(clerk, 'confirms', background)))).toEqual([]);
    const echo = note(relay('an agency', aide), 'asserts', background);
    expect(findings(anonymousPair, rests(note(aide, 'asserts', background), echo))[0]!.message).toMatch(/the others repeat it/);
  });

  test('a named agency that quotes the unnamed one is its echo; one that quotes another is a second, and alone answers for itself', () => {
    const echo = note(relay('AP', aide), 'asserts');
    expect(findings(anonymousPair, rests(note(aide, 'asserts', background), echo))[0]!.message).toMatch(/the others repeat it/);
    expect(verdicts(anonymousPair, rests(note(aide, 'asserts', background), note(relay('AP', clerk), 'asserts')))).toEqual([]);
    expect(verdicts(anonymousPair, rests(echo))).toEqual([]);
  });

  test('a second that denies is no second', () => {
    expect(verdicts(anonymousPair, rests(note(aide, 'asserts', background), note(clerk, 'denies', background)))).toHaveLength(1);
  });

  test('one who is named beside it is enough, or our own staff, or proof; a voice off the record is not', () => {
    expect(verdicts(anonymousPair, rests(note(aide, 'asserts', background), note(clerk, 'asserts')))).toEqual([]);
    expect(verdicts(anonymousPair, rests(note(aide, 'asserts', background), note(quetta, 'witnessed')))).toEqual([]);
    expect(verdicts(anonymousPair, story('[It failed].', claim({ verification: 'verified', evidence: [proof()] }, note(aide, 'asserts', background))))).toEqual([]);
    expect(verdicts(anonymousPair, story('[It failed].', claim({ verification: 'verified' }, note(aide, 'asserts', background)))), 'a label is no proof').toHaveLength(1);
    expect(verdicts(anonymousPair, rests(note(aide, 'asserts', background), note(clerk, 'asserts', { terms: 'off_record' })))).toHaveLength(1);
  });

  test('a standards editor may let it pass', () => {
    const subject = rests(note(aide, 'asserts', background));
    const overrides = [letPass(anonymousPair, subject.claims[0]!.id, 'Sana', 'standards')];
    expect(blockers(findings(anonymousPair, subject, { overrides }), 'submission')).toEqual([]);
  });
});
