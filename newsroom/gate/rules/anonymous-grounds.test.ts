import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import type { GateGrant } from '../finding';
import { claim, findings, grant, letPass, note, now, source, story, verdicts } from '../testing/subject';
import { anonymousGrounds } from './anonymous-grounds';

const clerk = source('a clerk of the court', { kind: 'person' });
const rests = (...grants: GateGrant[]) =>
  story('An official said [the verdict was late].', claim({ grants }, note(clerk, 'asserts', { terms: 'background' })));
const message = (...grants: GateGrant[]) => findings(anonymousGrounds, rests(...grants))[0]?.message;

describe('a source goes unnamed only with leave', () => {
  test('live, for this material, and with each test met, it is enough', () => {
    expect(verdicts(anonymousGrounds, rests(grant(clerk)))).toEqual([]);
  });

  test('without any it is refused, and nobody lets it pass: who it is nobody knows', () => {
    const [finding] = findings(anonymousGrounds, rests());
    expect(finding).toMatchObject({
      severity: 'block',
      message: 'The source behind “the verdict was late” goes unnamed without leave.',
      override: { kind: 'nobody' },
    });
    const subject = rests();
    const overrides = [letPass(anonymousGrounds, subject.claims[0]!.id, 'Sana', 'standards')];
    expect(blockers(findings(anonymousGrounds, subject, { overrides }), 'submission')).toHaveLength(1);
  });

  test('asked for and not yet given is not given', () => {
    expect(message(grant(clerk, { approvedAt: null, approvedRole: null }))).toMatch(/no grant yet: the request is open/);
  });

  test('an approved source is not approved material', () => {
    expect(message(grant(clerk, { kind: 'source' }))).toMatch(/has leave for other material, not for this/);
  });

  test('it runs out at its very moment', () => {
    expect(message(grant(clerk, { expiresAt: now }))).toMatch(/has run out/);
    expect(message(grant(clerk, { expiresAt: '2021-07-14T12:00:00.001Z' }))).toBeUndefined();
  });

  test.each([
    [{ information: false }, 'whether it is information and not opinion'],
    [{ vital: false }, 'whether it is vital'],
    [{ notOtherwise: false }, 'whether it can be had otherwise'],
    [{ reliable: false }, 'whether the source is reliable and placed to know'],
    [{ identityKnown: false }, 'who the source is'],
    [{ reasonForReaders: ' ' }, 'the reason readers are told'],
    [{ vital: false, reliable: false }, 'whether it is vital and whether the source is reliable and placed to know'],
  ])('every test is met: %o', (details, open) => {
    expect(message(grant(clerk, details))).toBe(`The grant for the unnamed source behind “the verdict was late” leaves open ${open}.`);
  });

  test('no reason is asked for somebody on deep background, of whom readers are told nothing; every other test is', () => {
    const deep = (...grants: GateGrant[]) => findings(anonymousGrounds, story('It is [late].', claim({ grants }, note(clerk, 'asserts', { terms: 'deep_background' }))));
    const untold = { reasonForReaders: '', description: '' };
    expect(deep(grant(clerk, untold))).toEqual([]);
    expect(deep(grant(clerk, { ...untold, reliable: false }))).toHaveLength(1);
    expect(deep()).toHaveLength(1);
    expect(message(grant(clerk, untold))).toMatch(/leaves open the reason readers are told/);
  });

  test('leave for another source is none for this one', () => {
    expect(verdicts(anonymousGrounds, rests(grant(source('a bailiff'))))).toHaveLength(1);
  });

  test('who denies without a name needs it as well; who is named, silent or off the record does not', () => {
    const notes = [note(clerk, 'denies', { terms: 'deep_background' })];
    expect(verdicts(anonymousGrounds, story('It is [late].', claim({}, ...notes)))).toHaveLength(1);
    for (const given of [note(clerk, 'asserts'), note(clerk, 'declined', { terms: 'background' }), note(clerk, 'asserts', { terms: 'off_record', unnamed: true })]) {
      expect(verdicts(anonymousGrounds, story('It is [late].', claim({}, given)))).toEqual([]);
    }
  });

  test('a sealed source is unnamed whatever its terms', () => {
    expect(verdicts(anonymousGrounds, story('It is [late].', claim({}, note(clerk, 'asserts', { unnamed: true }))))).toHaveLength(1);
  });

  test('standards may let pass all but the test of identity', () => {
    for (const [details, left] of [[{ vital: false }, 0], [{ expiresAt: now }, 0], [{ identityKnown: false }, 1]] as const) {
      const subject = rests(grant(clerk, details));
      const overrides = [letPass(anonymousGrounds, subject.claims[0]!.id, 'Sana', 'standards')];
      expect(blockers(findings(anonymousGrounds, subject, { overrides }), 'submission')).toHaveLength(left);
    }
  });
});
