import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { afp, ministry, pakistan, quetta, taliban } from '../testing/crossing';
import { claim, findings, letPass, note, proof, relay, source, story, verdicts } from '../testing/subject';
import { singleRoot } from './single-root';

const line = '[The attack was repelled], the ministry said.';
const words = 'The attack was repelled';
const reuters = relay('Reuters', ministry);

describe('a core claim rests on more than one independent root', () => {
  test('one source, named and on the record, is pointed out', () => {
    const subject = story(line, claim({ materiality: 'core' }, note(ministry, 'asserts')));
    expect(findings(singleRoot, subject)[0]).toMatchObject({
      severity: 'warn',
      message: '“The attack was repelled” rests on one source, the Afghan interior ministry.',
    });
  });

  test.each([
    ['background', 'rests on one unnamed source.'],
    ['deep_background', 'was only said on deep background: readers can be told of nobody behind it.'],
  ] as const)('one source on %s is refused', (terms, how) => {
    const subject = story(line, claim({ materiality: 'core' }, note(ministry, 'asserts', { terms })));
    expect(findings(singleRoot, subject)[0]).toMatchObject({ severity: 'block', message: `“The attack was repelled” ${how}` });
  });

  test('who spoke on deep background is no second before readers', () => {
    const deep = note(pakistan, 'confirms', { terms: 'deep_background' });
    expect(verdicts(singleRoot, story(line, claim({ materiality: 'core' }, note(ministry, 'asserts'), deep)))).toEqual([`warn: ${words}`]);
    expect(verdicts(singleRoot, story(line, claim({ materiality: 'core' }, note(ministry, 'asserts'), note(taliban, 'asserts'), deep)))).toEqual([]);
    const seen = claim({ materiality: 'core', verification: 'verified', evidence: [proof()] }, deep);
    expect(verdicts(singleRoot, story(line, seen))).toEqual([]);
  });

  test('a second that spoke off the record is none', () => {
    const subject = story(line, claim({ materiality: 'core' }, note(ministry, 'asserts', { terms: 'background' }), note(pakistan, 'confirms', { terms: 'off_record' })));
    expect(findings(singleRoot, subject)[0]!.severity).toBe('block');
  });

  test('two agencies that quote one ministry are one root', () => {
    const subject = story(line, claim({ materiality: 'core' }, note(afp, 'asserts'), note(reuters, 'asserts')));
    expect(findings(singleRoot, subject)[0]!.message).toBe(
      '“The attack was repelled” rests on one source: all of it comes from the Afghan interior ministry.',
    );
  });

  describe('an agency that quotes somebody unnamed carries one unnamed source', () => {
    const citing = (root: ReturnType<typeof source>, details: Partial<ReturnType<typeof source>> = {}) =>
      note({ ...relay('AP', root), ...details }, 'asserts');

    test.each([
      ['whose name is sealed', [citing(source('an official of the ministry'), { rootSealed: true })]],
      ['of whom nothing else is known', [citing(source('a US official'))]],
      ['who spoke to us without a name', [citing(ministry), note(ministry, 'asserts', { terms: 'background' })]],
    ])('%s', (_who, notes) => {
      const [finding] = findings(singleRoot, story(line, claim({ materiality: 'core' }, ...notes)));
      expect(finding).toMatchObject({ severity: 'block', message: '“The attack was repelled” rests on one unnamed source, which AP quotes.' });
    });

    test.each([
      ['the ministry it quotes is named', [citing(ministry)]],
      ['who spoke on background speaks on the record too', [citing(ministry), note(ministry, 'asserts', { terms: 'background' }), note(ministry, 'asserts')]],
    ])('almost: %s', (_who, notes) => {
      expect(verdicts(singleRoot, story(line, claim({ materiality: 'core' }, ...notes)))).toEqual([`warn: ${words}`]);
    });
  });

  test('two independent roots are enough, named or not', () => {
    const two = claim(
      { materiality: 'core' },
      note(taliban, 'asserts', { terms: 'background' }),
      note(pakistan, 'confirms', { terms: 'background' }),
    );
    expect(verdicts(singleRoot, story(line, two))).toEqual([]);
  });

  test('who denies, declines or withdrew is not a second root', () => {
    const notes = [note(ministry, 'asserts'), note(taliban, 'denies'), note(pakistan, 'declined')];
    expect(verdicts(singleRoot, story(line, claim({ materiality: 'core' }, ...notes)))).toEqual([`warn: ${words}`]);
    const withdrawn = [note(ministry, 'asserts'), note(pakistan, 'confirms'), note(pakistan, 'withdrew')];
    expect(verdicts(singleRoot, story(line, claim({ materiality: 'core' }, ...withdrawn)))).toEqual([`warn: ${words}`]);
    const spokesman = source('A spokesman');
    const agency = { ...relay('An agency', pakistan), betweenIds: [spokesman.id] };
    const carried = [note(ministry, 'asserts'), note(agency, 'confirms'), note(spokesman, 'withdrew')];
    expect(verdicts(singleRoot, story(line, claim({ materiality: 'core' }, ...carried)))).toEqual([`warn: ${words}`]);
  });

  test('what is verified, or what our own staff saw, needs no second', () => {
    expect(
      verdicts(
        singleRoot,
        story(line, claim({ materiality: 'core', verification: 'verified', evidence: [proof()] }, note(ministry, 'asserts'))),
      ),
    ).toEqual([]);
    expect(verdicts(singleRoot, story(line, claim({ materiality: 'core', verification: 'verified' }, note(ministry, 'asserts'))))).toHaveLength(1);
    expect(verdicts(singleRoot, story(line, claim({ materiality: 'core' }, note(quetta, 'witnessed'))))).toEqual([]);
  });

  test('a speaker on the record is the source of the speaker’s own words; an unnamed one is not', () => {
    const quote = (terms: 'on_record' | 'background') =>
      claim(
        { materiality: 'core', kind: 'quote' },
        note(ministry, 'asserts', { terms, exactWords: 'It was repelled.' }),
      );
    expect(verdicts(singleRoot, story(line, quote('on_record')))).toEqual([]);
    expect(verdicts(singleRoot, story(line, quote('background')))).toEqual([`block: ${words}`]);
  });

  test('a supporting claim may rest on one', () => {
    expect(verdicts(singleRoot, story(line, claim({}, note(ministry, 'asserts', { terms: 'background' }))))).toEqual(
      [],
    );
  });

  test('a claim with no source at all is told so by another rule', () => {
    expect(verdicts(singleRoot, story(line, claim({ materiality: 'core' })))).toEqual([]);
  });

  test('a standards editor may let it pass', () => {
    const subject = story(line, claim({ materiality: 'core' }, note(ministry, 'asserts', { terms: 'background' })));
    const overrides = [letPass(singleRoot, subject.claims[0]!.id, 'Sana', 'standards')];
    expect(blockers(findings(singleRoot, subject, { overrides }), 'submission')).toEqual([]);
  });
});
