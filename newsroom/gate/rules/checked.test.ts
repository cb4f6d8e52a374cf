import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import type { GateEvidenceCheck } from '../finding';
import { kabul, taliban } from '../testing/crossing';
import { claim, evidence, findings, letPass, note, proof, relay, source, story, verdicts } from '../testing/subject';
import { checked } from './checked';

describe('every claim has been looked at', () => {
  test.each(['core', 'supporting', 'background'] as const)('an unchecked %s claim is refused', (materiality) => {
    const subject = story('They say they hold [the crossing].', claim({ materiality, verification: 'unchecked' }));
    expect(findings(checked, subject)[0]).toMatchObject({
      severity: 'block',
      message: 'Nobody has looked into “the crossing” yet.',
    });
  });

  test.each(['unverified', 'not_independently_verified', 'corroborated', 'verified'] as const)(
    '%s has been looked at',
    (verification) => {
      const known = claim({ verification, evidence: [evidence('A film')] }, note(taliban, 'asserts'), note(kabul, 'confirms'));
      expect(verdicts(checked, story('They say they hold [the crossing].', known))).toEqual([]);
    },
  );

  test('what rests on evidence that was found altered is pointed out; what it only refutes is not', () => {
    const on = (bearing: 'supports' | 'refutes') =>
      story('They say they hold [the crossing].', claim({ evidence: [evidence('A film', { altered: true, bearing })] }, note(taliban, 'asserts'), note(kabul, 'confirms')));
    expect(findings(checked, on('supports'))[0]).toMatchObject({ severity: 'warn', message: '“the crossing” rests on evidence that was found altered: “A film”.' });
    expect(findings(checked, on('refutes'))).toEqual([]);
  });

  describe('what is called better known than is recorded', () => {
    const line = 'They say they hold [the crossing].';

    test('is pointed out where it is corroborated by one root, and refused where it is verified on words alone', () => {
      expect(verdicts(checked, story(line, claim({ verification: 'corroborated' }, note(taliban, 'asserts'))))).toEqual(['warn: the crossing']);
      expect(verdicts(checked, story(line, claim({ verification: 'verified' }, note(taliban, 'asserts'))))).toEqual(['block: the crossing']);
    });

    test('is refused where it is certain and the story turns on it: a core claim called corroborated by one root', () => {
      const core = (...notes: Parameters<typeof claim>[1][]) => verdicts(checked, story(line, claim({ materiality: 'core' }, ...notes)));
      expect(core(note(taliban, 'asserts'))).toEqual(['block: the crossing']);
      expect(core(note(kabul, 'asserts'), note(relay('AFP', kabul), 'asserts'))).toEqual(['block: the crossing']);
      expect(core(note(taliban, 'asserts'), note(kabul, 'confirms'))).toEqual([]);
      expect(core()).toEqual(['block: the crossing']);
    });

    test('of a core claim called corroborated nothing stands in for the second root', () => {
      const core = (kind: 'fact' | 'quote', one: ReturnType<typeof note>) => verdicts(checked, story(line, claim({ kind, materiality: 'core' }, one)));
      expect(core('fact', note(source('our correspondent', { kind: 'own_reporting' }), 'asserts'))).toEqual(['block: the crossing']);
      expect(core('quote', note(taliban, 'asserts', { exactWords: 'We hold it.' }))).toEqual(['block: the crossing']);
    });

    describe('a core claim called verified', () => {
      const verified = (details: Parameters<typeof claim>[0], ...notes: Parameters<typeof claim>[1][]) =>
        story(line, claim({ materiality: 'core', verification: 'verified', ...details }, ...notes));
      const [one, two] = [note(taliban, 'asserts'), note(kabul, 'confirms')];
      const looked = (...outcomes: GateEvidenceCheck['outcome'][]) =>
        evidence('A film', { checks: outcomes.map((outcome, index) => ({ check: index === 0 ? 'provenance' : 'date', outcome })) });

      test('is refused on words alone, however many agree', () => {
        const [found] = findings(checked, verified({}, one, two));
        expect(found).toMatchObject({ severity: 'block', message: '“the crossing” is called verified, and neither a witness of ours nor evidence of established provenance is recorded.' });
        expect(blockers([found!], 'submission')).toHaveLength(1);
      });

      test.each([
        ['evidence that nobody looked into', verified({ evidence: [evidence('A film')] }, one)],
        ['evidence whose provenance could not be established', verified({ evidence: [looked('not_established')] }, one)],
        ['evidence that another check contradicts', verified({ evidence: [looked('established', 'contradicted')] }, one)],
        ['evidence that was altered since', verified({ evidence: [{ ...proof(), altered: true }] }, one)],
        ['a document that nobody looked into', verified({}, note(source('the treaty', { kind: 'document' }), 'asserts'))],
        ['a witness who is not ours', verified({}, note(source('a villager', { kind: 'person' }), 'witnessed'))],
        ['what our own reporter knows and did not see', verified({}, note(source('our reporter', { kind: 'own_reporting' }), 'asserts'))],
        ['a quotation in words we have', verified({ kind: 'quote' }, note(taliban, 'asserts', { exactWords: 'We hold it.' }))],
        ['nothing at all', verified({})],
      ])('is refused on %s', (_what, subject) => {
        expect(verdicts(checked, subject)).toContain('block: the crossing');
      });

      test('stands on what our own staff saw, and on evidence of which somebody established where it comes from', () => {
        expect(verdicts(checked, verified({}, note(source('our reporter', { kind: 'own_reporting' }), 'witnessed')))).toEqual([]);
        expect(verdicts(checked, verified({ evidence: [proof()] }, one))).toEqual([]);
        expect(verdicts(checked, verified({ evidence: [looked('established', 'not_established')] }, one))).toEqual([]);
      });

      test('is let pass by nobody', () => {
        const subject = verified({}, one);
        const overrides = [letPass(checked, subject.claims[0]!.id, 'Sana', 'standards')];
        expect(blockers(findings(checked, subject, { overrides }), 'submission')).toHaveLength(1);
      });
    });

    test('a document bears out what it says, our own reporter what they know, and whoever is quoted their words', () => {
      const document = note(source('the treaty', { kind: 'document' }), 'asserts');
      const ours = note(source('our correspondent', { kind: 'own_reporting' }), 'asserts');
      const quoted = note(taliban, 'asserts', { exactWords: 'We hold it.' });
      expect(verdicts(checked, story(line, claim({ verification: 'verified' }, document)))).toEqual([]);
      expect(verdicts(checked, story(line, claim({ verification: 'corroborated' }, ours)))).toEqual([]);
      expect(verdicts(checked, story(line, claim({ kind: 'quote', verification: 'corroborated' }, quoted)))).toEqual([]);
    });
  });

  describe('a serious allegation', () => {
    const accused = (details: Parameters<typeof claim>[0], ...notes: Parameters<typeof claim>[1][]) =>
      story('Officials say [the minister took bribes].', claim({ kind: 'allegation', seriousAllegation: true, ...details }, ...notes));

    test('is not corroborated by one root, however many repeat it', () => {
      const two = [note(kabul, 'asserts'), note(relay('AFP', kabul), 'asserts')];
      expect(findings(checked, accused({ verification: 'corroborated' }, ...two))[0]).toMatchObject({
        severity: 'block',
        message: '“the minister took bribes” is called corroborated, and fewer than two independent sources stand behind it.',
      });
      expect(verdicts(checked, accused({ verification: 'corroborated' }, note(kabul, 'asserts'), note(taliban, 'confirms')))).toEqual([]);
    });

    test('is not verified on words alone, but by evidence or by what our own staff saw', () => {
      const told = note(kabul, 'asserts');
      expect(findings(checked, accused({ verification: 'verified' }, told))[0]!.message).toMatch(/no evidence, no document and no witness of ours is recorded\.$/);
      expect(verdicts(checked, accused({ verification: 'verified', evidence: [evidence('The ledger')] }, told))).toEqual([]);
      const ours = note(source('our reporter', { kind: 'own_reporting' }), 'witnessed');
      expect(verdicts(checked, accused({ verification: 'verified' }, told, ours))).toEqual([]);
    });
  });

  describe('what was assessed is what stands there', () => {
    const line = 'They say they hold [the crossing].';
    const seen = (details: Parameters<typeof claim>[0]) =>
      story(line, claim({ verification: 'verified', verifiedById: 'daud', evidence: [evidence('A film')], ...details }, note(taliban, 'asserts'), note(kabul, 'confirms')));

    test('verified before it was reworded is refused, corroborated pointed out, and a label that claims nothing is let be', () => {
      expect(findings(checked, seen({ reworded: true }))[0]).toMatchObject({
        severity: 'block',
        message: '“the crossing” was called verified before its statement or its figure was changed.',
      });
      expect(verdicts(checked, seen({ reworded: true, verification: 'corroborated' }))).toEqual(['warn: the crossing']);
      expect(verdicts(checked, seen({ reworded: true, verification: 'not_independently_verified' }))).toEqual([]);
    });

    test('verified by somebody who has written the story since is refused', () => {
      expect(verdicts(checked, seen({}))).toEqual([]);
      const edited = { ...seen({}), writerIds: ['mina', 'daud'] };
      expect(findings(checked, edited)[0]!.message).toBe('“the crossing” was verified by somebody who wrote this story.');
      expect(verdicts(checked, { ...edited, claims: edited.claims.map((one) => ({ ...one, verification: 'corroborated' as const })) })).toEqual([]);
    });
  });

  test('a claim that was taken out of the text holds nothing up', () => {
    expect(verdicts(checked, story('The road is quiet.', claim({ verification: 'unchecked' })))).toEqual([]);
  });

  describe('a false claim', () => {
    const untrue = () => claim({ verification: 'false' }, note(taliban, 'asserts'), note(kabul, 'denies'));

    test.each([
      '[The Taliban hold Kandahar city.]',
      'The Taliban say [they hold Kandahar city].',
      '[The Taliban hold Kandahar city], a false dawn for the traders.',
      '[The Taliban hold Kandahar city.] That is false, officials said.',
    ])('is refused: %s', (body) => {
      expect(findings(checked, story(body, untrue()))[0]!.message).toMatch(
        / is false, and its sentence does not say so\.$/,
      );
    });

    test.each([
      'The Taliban falsely claimed that [they held Kandahar city].',
      'The Taliban said [they held Kandahar city], which was untrue.',
      'The claim that [the Taliban held Kandahar city] was wrong, the governor said.',
    ])('may be repeated as what it is: %s', (body) => {
      expect(verdicts(checked, story(body, untrue()))).toEqual([]);
    });

    test('in another language is refused until somebody who did not write it has read the line', () => {
      const copy = { body: 'Die Taliban sagen fälschlich, [sie hielten die Stadt], und das ist nicht wahr.', language: 'de' };
      const german = (...checkedByIds: string[]) => story(copy, { ...untrue(), checkedByIds });
      expect(findings(checked, german('mina'))[0]).toMatchObject({
        severity: 'block',
        message: '“sie hielten die Stadt” is false, and we cannot tell in this language whether its sentence says so.',
        remedy: expect.stringContaining('check it line by line'),
      });
      expect(verdicts(checked, german('daud'))).toEqual([]);
    });

    test('in a headline too', () => {
      expect(verdicts(checked, story({ headline: '[Taliban claim Kandahar city]' }, untrue()))).toHaveLength(1);
      expect(
        verdicts(checked, story({ headline: '[Taliban claim to Kandahar city] is false, say officials' }, untrue())),
      ).toEqual([]);
    });
  });

  describe('a claim of which readers are warned', () => {
    test('does not go out again in the same words, urgently neither, until somebody has checked them', () => {
      const subject = story('They hold [the crossing].', claim({ materiality: 'core', verification: 'unverified', fallUnanswered: true }));
      const found = findings(checked, subject);
      expect(found).toMatchObject([{ severity: 'block', binding: 'publication', message: 'Readers are warned of “the crossing”, and this version says it in the same words.' }]);
      expect(blockers(found, 'submission')).toEqual([]);
      for (const moment of ['publication', 'urgent publication'] as const) expect(blockers(found, moment)).toHaveLength(1);
    });
  });

  test('nor without its mark', () => {
    const subject = story('They hold the crossing.');
    subject.saidUnmarked = [{ claimId: 'c', place: { from: 1, to: 24, text: 'They hold the crossing.' } }];
    const found = findings(checked, subject);
    expect(found).toMatchObject([{ claimId: 'c', severity: 'block', binding: 'publication', message: expect.stringContaining('without the mark of its claim') as string }]);
  });

  test('where we cannot read whether a sentence calls it false, somebody who did not write it has', () => {
    const untold = (checkedByIds: string[]) =>
      story({ body: 'Die Taliban halten den [Grenzübergang], das ist nicht wahr.', language: 'de' }, claim({ verification: 'false', checkedByIds }));
    expect(findings(checked, untold(['daud']))).toEqual([]);
    expect(blockers(findings(checked, untold(['mina'])), 'urgent publication')).toHaveLength(1);
    expect(blockers(findings(checked, untold(['mina'])), 'submission')).toEqual([]);
  });

  describe('an open query', () => {
    test('on a claim leads to its words', () => {
      const subject = story('They say they hold [the crossing].', claim({}));
      subject.openQueries = [{ id: 'q', claimId: subject.claims[0]!.id, exact: null, body: 'Since when?' }];
      expect(findings(checked, subject)[0]).toMatchObject({
        message: 'A query is open: “Since when?”',
        place: { text: 'the crossing' },
      });
    });

    test('on words leads to the words; on the whole story to none', () => {
      const subject = story('They say they hold the crossing.');
      subject.openQueries = [
        { id: 'q', claimId: null, exact: 'the crossing', body: 'Which of the two' },
        { id: 'r', claimId: null, exact: null, body: 'Do we have pictures?' },
      ];
      expect(verdicts(checked, subject)).toEqual(['block: the crossing', 'block']);
    });
  });

  test('nobody may let it pass: an override of it is not heard', () => {
    const subject = story('They say they hold [the crossing].', claim({ verification: 'unchecked' }));
    const overrides = [letPass(checked, subject.claims[0]!.id, 'Sana', 'standards')];
    expect(blockers(findings(checked, subject, { overrides }), 'submission')).toHaveLength(1);
  });
});
