import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { kabul, pakistan } from '../testing/crossing';
import { claim, findings, letPass, note, relay, source, story, verdicts } from '../testing/subject';
import { pluralSources } from './plural-sources';

const aide = source('an aide', { kind: 'person' });
const clerk = source('a clerk', { kind: 'person' });
const rests = (line: string, ...notes: Parameters<typeof claim>[1][]) => story(line, claim({}, ...notes));
const one = note(aide, 'asserts', { terms: 'background' });
const two = note(clerk, 'confirms', { terms: 'background' });

describe('sources are as many as the text says', () => {
  test('“sources say” with one is refused', () => {
    expect(findings(pluralSources, rests('Sources say [the talks failed].', one))[0]).toMatchObject({
      severity: 'block',
      message: '“Sources say” speaks of at least 2, and one independent source is recorded.',
    });
  });

  test('with two it stands, and with three where it says three', () => {
    expect(verdicts(pluralSources, rests('Sources say [the talks failed].', one, two))).toEqual([]);
    expect(verdicts(pluralSources, rests('Three officials briefed on it said [the talks failed].', one, two))).toHaveLength(1);
    expect(verdicts(pluralSources, rests('Three officials briefed on it said [the talks failed].', one, two, note(kabul, 'asserts')))).toEqual([]);
  });

  test('an agency that repeats the first is no second, nor is one who denies', () => {
    expect(verdicts(pluralSources, rests('Sources say [the talks failed].', one, note(relay('an agency', aide), 'asserts')))).toHaveLength(1);
    expect(verdicts(pluralSources, rests('Sources say [the talks failed].', one, note(pakistan, 'denies')))).toHaveLength(1);
    expect(verdicts(pluralSources, rests('Sources say [the talks failed].', one, note(clerk, 'confirms', { terms: 'off_record' })))).toHaveLength(1);
  });

  test('claim by claim: one each does not make two, and who speaks by name beside them is not meant', () => {
    const line = 'Sources say [1: the talks failed] and [2: the envoy left].';
    expect(verdicts(pluralSources, story(line, claim({}, one), claim({}, two)))).toHaveLength(1);
    expect(verdicts(pluralSources, story(line, claim({}, one, two), claim({}, one)))).toHaveLength(1);
    expect(verdicts(pluralSources, story(line, claim({}, one, two), claim({}, two, one)))).toEqual([]);
    expect(verdicts(pluralSources, story(line, claim({}, one, two), claim({}, note(kabul, 'asserts'))))).toEqual([]);
    const named = [note(kabul, 'asserts'), note(pakistan, 'confirms')];
    expect(verdicts(pluralSources, story(line, claim({}, ...named), claim({}, note(kabul, 'asserts'))))).toHaveLength(1);
    expect(verdicts(pluralSources, story(line, claim({}, ...named), claim({}, ...named)))).toEqual([]);
  });

  test('where no claim stands there are none', () => {
    expect(findings(pluralSources, story('Sources say the talks failed.'))[0]!.message).toMatch(/none is recorded/);
  });

  test.each(['A source said [the talks failed].', '[The talks failed], according to a source.', 'One senior source said that [the talks failed].'])(
    'a bare source is not used: %s',
    (line) => {
      expect(verdicts(pluralSources, rests(line, one, two))).toHaveLength(1);
    },
  );

  test.each([
    'A source in the ministry who was in the room said that [the talks failed].',
    'Coal is [a source of pride], the mayor said.',
    'The Nile has [several sources].',
    'The minister said “[sources say a lot of things]”.',
    'Afghan officials say [the talks failed].',
  ])('almost: %s', (line) => {
    expect(verdicts(pluralSources, rests(line, one))).toEqual([]);
  });

  test('in another language one unnamed source goes out once somebody who did not write it has read the sentence', () => {
    const body = 'Quellen sagen, dass [die Gespräche gescheitert sind], und das ist nicht neu.';
    const german = (checkedByIds: string[], ...notes: Parameters<typeof claim>[1][]) => story({ body, language: 'de' }, claim({ checkedByIds }, ...notes));
    const found = findings(pluralSources, german(['mina'], one));
    expect(found).toMatchObject([{ severity: 'block', message: expect.stringContaining('we cannot tell in this language') }]);
    expect(blockers(found, 'submission')).toEqual([]);
    for (const moment of ['publication', 'urgent publication'] as const) expect(blockers(found, moment)).toHaveLength(1);
    expect(verdicts(pluralSources, german(['mina', 'daud'], one))).toEqual([]);
    expect(verdicts(pluralSources, german([], one, two))).toEqual([]);
    expect(verdicts(pluralSources, german([], note(kabul, 'asserts')))).toEqual([]);
  });

  test('nobody lets it pass', () => {
    const subject = rests('Sources say [the talks failed].', one);
    const overrides = [letPass(pluralSources, subject.claims[0]!.id, 'Sana', 'standards')];
    expect(blockers(findings(pluralSources, subject, { overrides }), 'submission')).toHaveLength(1);
  });
});
