import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { kabul, pakistan, taliban } from '../testing/crossing';
import { claim, evidence, findings, letPass, note, now, story, verdicts } from '../testing/subject';
import { termsKept } from './terms-kept';

const line = 'Officials said [the court would free her].';
const off = { terms: 'off_record', exactWords: 'She walks free tomorrow' } as const;
const until = (embargoUntil: string) => ({ terms: 'embargoed', embargoUntil }) as const;

describe('nothing off the record', () => {
  test('what was said off the record only is refused, and nobody lets it pass', () => {
    const subject = story(line, claim({}, note(kabul, 'asserts', off)));
    const overrides = [letPass(termsKept, subject.claims[0]!.id, 'Sana', 'standards')];
    expect(findings(termsKept, subject, { overrides })[0]).toMatchObject({
      severity: 'block',
      override: { kind: 'nobody' },
      overriddenBy: null,
      message: '“the court would free her” was only said off the record.',
    });
  });

  test('somebody else who says it on other terms carries it', () => {
    expect(verdicts(termsKept, story(line, claim({}, note(kabul, 'asserts', off), note(pakistan, 'confirms'))))).toEqual([]);
    expect(verdicts(termsKept, story(line, claim({}, note(kabul, 'asserts', off), note(pakistan, 'denies'))))).toHaveLength(1);
  });

  test('even then its words are not quoted, unless the other said them too', () => {
    const quoted = 'Officials said [she “walks free tomorrow”].';
    const said = note(pakistan, 'confirms', { exactWords: 'She will be freed.' });
    expect(verdicts(termsKept, story(quoted, claim({}, note(kabul, 'asserts', off), said)))).toEqual(['block: “walks free tomorrow”']);
    const same = note(pakistan, 'confirms', { exactWords: 'She walks free tomorrow.' });
    expect(verdicts(termsKept, story(quoted, claim({}, note(kabul, 'asserts', off), same)))).toEqual([]);
  });

  describe('they are quoted nowhere, whether or not the words there are marked', () => {
    const fled = { terms: 'off_record', exactWords: 'The general has already fled' } as const;
    const subject = (copy: Omit<Parameters<typeof story>[0] & object, 'body'>) =>
      story({ ...copy, body: 'Officials said [the garrison had given up].' }, claim({}, note(pakistan, 'asserts'), note(kabul, 'asserts', fled)));

    test.each([
      ['headline', '“The general has already fled”'],
      ['standfirst', 'Officials say “the general has already fled”.'],
      ['caption', 'The gate, where “the general… already fled”'],
      ['headline', '“I tell you the general has already fled”'],
    ])('not in a %s: %s', (field, words) => {
      expect(findings(termsKept, subject({ [field]: words }))[0]).toMatchObject({ severity: 'block', override: { kind: 'nobody' } });
    });

    test.each([
      ['headline', 'General ‘fled’, officials say'],
      ['standfirst', 'Officials say the general has already fled.'],
      ['caption', '“The general is at his post”'],
    ])('almost, in a %s: %s', (field, words) => {
      expect(verdicts(termsKept, subject({ [field]: words }))).toEqual([]);
    });
  });
});

describe('nor are they quoted in what readers are told of a claim beside the text', () => {
  const fled = { terms: 'off_record', exactWords: 'The general has already fled' } as const;
  const told = (details: Parameters<typeof claim>[0], exactWords = '') =>
    story('Officials said [the garrison had given up].', claim(details, note(pakistan, 'asserts', { exactWords }), note(kabul, 'asserts', fled)));

  test.each([
    ['how a claim was checked', { verificationMethod: 'An official told us: “The general has already fled.”' }],
    ['how a claim was checked', { verificationMethod: 'We asked what “fled” meant.' }],
    ['what a claim says', { statement: 'The garrison “has already fled”.' }],
    ['the description of evidence', { evidence: [evidence('A call', { publicDescription: 'In it, “the general… fled”.' })] }],
  ])('not in %s: %o', (surface, details) => {
    expect(findings(termsKept, told(details))).toMatchObject([
      { severity: 'block', override: { kind: 'nobody' }, message: expect.stringMatching(new RegExp(`^In ${surface}, the words “.*” were said off the record\\.$`)) as string },
    ]);
  });

  test('almost: words of their own, words that others said openly, evidence that readers are not told of', () => {
    expect(verdicts(termsKept, told({ verificationMethod: 'We were told that the general had left.' }))).toEqual([]);
    expect(verdicts(termsKept, told({ verificationMethod: 'They said: “The general has already fled.”' }, 'The general has already fled, and his guard.'))).toEqual([]);
    expect(verdicts(termsKept, told({ evidence: [evidence('“The general has already fled”')] }))).toEqual([]);
  });
});

describe('to take the mark away frees no words', () => {
  const fled = { terms: 'off_record', exactWords: 'He left at dawn with his guard' } as const;
  const without = (body: string, details: Partial<Parameters<typeof note>[2] & object> = fled) => {
    const { notes } = claim({}, note(kabul, 'asserts', details));
    const subject = story(body, claim({ statement: 'The garrison surrendered to the army.' }, note(pakistan, 'asserts')));
    return { ...subject, unmarked: [{ id: 'taken off', statement: 'The general fled the besieged city at dawn.', notes }] };
  };

  test.each([
    'At dawn the general fled the besieged city, officials said.',
    'An official said: “He left at dawn with his guard.”',
    'An official said that he left at dawn with his guard.',
  ])('said off the record: %s', (body) => {
    expect(findings(termsKept, without(body))[0]).toMatchObject({ claimId: 'taken off', severity: 'block', override: { kind: 'nobody' } });
  });

  test('almost: another says it too, it is of other terms, or only the subject is the same', () => {
    const subject = without('At dawn the general fled the besieged city.');
    expect(verdicts(termsKept, { ...subject, unmarked: subject.unmarked.map((one) => ({ ...one, notes: [...one.notes, note(pakistan, 'confirms')] })) })).toEqual([]);
    expect(verdicts(termsKept, without('At dawn the general fled the besieged city.', {}))).toEqual([]);
    expect(verdicts(termsKept, without('The city had no news of the general.'))).toEqual([]);
    expect(verdicts(termsKept, without('[The garrison surrendered to the army].'))).toEqual([]);
  });

  test('an embargo that runs holds it back as well, and legal lifts it', () => {
    const running = { terms: 'embargoed', embargoUntil: '2021-07-15T12:00:00.000Z' } as const;
    expect(findings(termsKept, without('At dawn the general fled the besieged city.', running))[0]).toMatchObject({ severity: 'block', binding: 'publication', override: { kind: 'role', role: 'legal' } });
  });
});

describe('no embargo still running', () => {
  const embargoed = (ends: string) => story(line, claim({}, note(kabul, 'asserts', until(ends)), note(taliban, 'asserts')));

  test('it holds back the publication and not the work on it', () => {
    const found = findings(termsKept, embargoed('2021-07-15T10:30:00.000Z'));
    expect(found[0]!.message).toBe('“the court would free her” is under an embargo until 2021-07-15, 10:30 UTC.');
    const refused = (['submission', 'approval', 'publication', 'urgent publication'] as const).map((moment) => blockers(found, moment).length);
    expect(refused).toEqual([0, 0, 1, 1]);
  });

  test('at its end it is over', () => {
    expect(verdicts(termsKept, embargoed(now))).toEqual([]);
    expect(verdicts(termsKept, embargoed('2021-07-14T12:00:00.001Z'))).toHaveLength(1);
  });

  test('legal may lift it, a standards editor may not', () => {
    const subject = embargoed('2021-07-15T10:30:00.000Z');
    const id = subject.claims[0]!.id;
    const left = (...overrides: ReturnType<typeof letPass>[]) => blockers(findings(termsKept, subject, { overrides }), 'publication').length;
    expect([left(letPass(termsKept, id, 'Sana', 'standards')), left(letPass(termsKept, id, 'Lena', 'legal'))]).toEqual([1, 0]);
  });
});
