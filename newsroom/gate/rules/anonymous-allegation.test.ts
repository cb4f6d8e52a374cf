import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { claim, evidence, findings, letPass, note, proof, relay, source, story, verdicts } from '../testing/subject';
import { anonymousAllegation } from './anonymous-allegation';

const aide = source('an aide', { kind: 'person' });
const clerk = source('a clerk', { kind: 'person' });
const background = { terms: 'background' } as const;
const accuses = (details: object, ...notes: Parameters<typeof claim>[1][]) =>
  story('An aide said that [the minister took bribes].', claim({ kind: 'allegation', seriousAllegation: true, ...details }, ...notes));

describe('a serious allegation does not rest on one unnamed source', () => {
  test('it is refused', () => {
    expect(findings(anonymousAllegation, accuses({}, note(aide, 'asserts', background)))[0]).toMatchObject({
      severity: 'block',
      message: 'The serious allegation “the minister took bribes” rests on one unnamed source.',
    });
  });

  test('two, or one by name, carry it; what is not serious, verified, or recorded as false is another matter', () => {
    expect(verdicts(anonymousAllegation, accuses({}, note(aide, 'asserts', background), note(clerk, 'asserts', background)))).toEqual([]);
    expect(verdicts(anonymousAllegation, accuses({}, note(aide, 'asserts')))).toEqual([]);
    for (const details of [{ seriousAllegation: false }, { verification: 'verified', evidence: [proof()] }, { verification: 'false' }]) {
      expect(verdicts(anonymousAllegation, accuses(details, note(aide, 'asserts', background)))).toEqual([]);
    }
    const refuted = [{ ...proof(), checks: [...proof().checks, { check: 'date' as const, outcome: 'contradicted' as const }] }];
    for (const found of [[], [evidence('A film')], refuted]) {
      expect(verdicts(anonymousAllegation, accuses({ verification: 'verified', evidence: found }, note(aide, 'asserts', background)))).toHaveLength(1);
    }
  });

  test('nor does it on one whom a named agency quotes without a name', () => {
    expect(verdicts(anonymousAllegation, accuses({}, note(relay('AP', aide), 'asserts')))).toHaveLength(1);
    expect(verdicts(anonymousAllegation, accuses({}, note(relay('AP', source('the prosecutor')), 'asserts')))).toEqual([]);
    expect(verdicts(anonymousAllegation, accuses({}, note({ ...relay('AP', source('the prosecutor')), rootSealed: true }, 'asserts')))).toHaveLength(1);
  });

  test('nor on several who all repeat that one', () => {
    const echoed = accuses({}, note(aide, 'asserts', background), note(relay('a colleague', aide), 'asserts', background));
    expect(verdicts(anonymousAllegation, echoed)).toHaveLength(1);
  });

  test('standards and legal let it pass together, neither alone', () => {
    const subject = accuses({}, note(aide, 'asserts', background));
    const id = subject.claims[0]!.id;
    const [sana, lena] = [letPass(anonymousAllegation, id, 'Sana', 'standards'), letPass(anonymousAllegation, id, 'Lena', 'legal')];
    const left = (...overrides: (typeof sana)[]) => blockers(findings(anonymousAllegation, subject, { overrides }), 'submission').length;
    expect([left(sana), left(lena), left(sana, lena)]).toEqual([1, 1, 0]);
  });
});
