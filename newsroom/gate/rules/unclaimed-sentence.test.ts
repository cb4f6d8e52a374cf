import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { taliban } from '../testing/crossing';
import { claim, findings, letPass, note, story, verdicts } from '../testing/subject';
import { unclaimedSentence } from './unclaimed-sentence';

describe('a factual sentence belongs to a claim', () => {
  test.each([
    'The post handled 900 lorries a day before the war.',
    'Pakistani officials confirm that the militants took it.',
    'Afghan officials deny that the post has fallen.',
    'Hundreds of people crossed on foot this week.',
    'The rebels are said to have crossed the river.',
    'The minister took bribes.',
    'Drone footage shows men on the roof.',
    'No charges have been brought.',
    'Unemployment rose.',
    'The dam collapsed.',
  ])('pointed out: %s', (body) => {
    expect(verdicts(unclaimedSentence, story(body))).toEqual([`warn: ${body}`]);
  });

  test.each([
    ['scenery', 'Lorries wait on both sides of the gate.'],
    ['a date', 'The US is withdrawing ahead of an 11 September deadline.'],
    ['an ordinal', 'It is the second busiest crossing between the two countries.'],
    ['a question', 'What did the officials say about the 900 lorries?'],
    ['our own doubt', 'The newsroom has not been able to verify what officials say.'],
    ['a heading', '## What the 900 drivers say'],
    ['two words of speech', 'So he said.'],
  ])('%s is not factual in this sense', (_name, line) => {
    expect(verdicts(unclaimedSentence, story({ body: [line] }))).toEqual([]);
  });

  test.each([
    ['headline', 'Bank to cut 9,000 jobs', 'the headline'],
    ['standfirst', 'Officials say the bank will cut 9,000 jobs.', 'the standfirst'],
    ['caption', 'The gate, which 900 lorries pass each day', 'a caption'],
  ] as const)('so does that of a %s, where the rules of the claim hold only if it is marked', (field, words, named) => {
    const [finding] = findings(unclaimedSentence, story({ [field]: words }));
    expect(finding).toMatchObject({ severity: 'warn', place: { text: words } });
    expect(finding!.remedy).toContain(named);
    expect(verdicts(unclaimedSentence, story({ [field]: `[${words}]` }, claim({})))).toEqual([]);
  });

  test('a claim anywhere in the sentence covers it, one in the next does not', () => {
    expect(
      verdicts(
        unclaimedSentence,
        story('The Taliban say they hold [the crossing]. It handled 900 lorries a day.', claim({})),
      ),
    ).toEqual(['warn: It handled 900 lorries a day.']);
  });

  test('a mark that belongs to no claim of the story covers nothing', () => {
    expect(verdicts(unclaimedSentence, story('[Officials say that the post has fallen.]'))).toHaveLength(1);
  });

  test('a long quotation is left to the rule on quotations', () => {
    expect(
      verdicts(unclaimedSentence, story('The spokesman said that “security forces have repelled the attack”.')),
    ).toEqual([]);
  });

  test('in another language only figures are looked for', () => {
    const body =
      'Die Taliban sagen, dass sie den Grenzübergang haben. Nach Angaben der Polizei sind 14 Menschen verletzt.';
    expect(verdicts(unclaimedSentence, story(body))).toEqual([
      'warn: Nach Angaben der Polizei sind 14 Menschen verletzt.',
    ]);
  });

  describe('what repeats a core claim that is not established, without its mark', () => {
    const body = 'They say that [the crossing is theirs], and nobody could verify it.';
    const held = (details: Parameters<typeof claim>[0] = {}) =>
      claim({ statement: 'The Taliban hold the crossing at Spin Boldak.', materiality: 'core', verification: 'unverified', ...details }, note(taliban, 'asserts'));
    const flat = 'Taliban hold crossing at Spin Boldak';

    test.each([
      ['headline', 'In the headline,'],
      ['standfirst', 'In the standfirst,'],
      ['caption', 'In a caption,'],
    ])('is refused in a %s, and an editor may let it pass', (field, where) => {
      const subject = story({ [field]: flat, body }, held());
      const [finding] = findings(unclaimedSentence, subject);
      expect(finding).toMatchObject({ severity: 'block', claimId: subject.claims[0]!.id, message: expect.stringContaining(where) });
      const overrides = [letPass(unclaimedSentence, subject.claims[0]!.id, 'Daud', 'editor')];
      expect(blockers(findings(unclaimedSentence, subject, { overrides }), 'submission')).toEqual([]);
    });

    test('and in the description of a picture, which nobody can mark', () => {
      const subject = story({ body, caption: 'The gate' }, held());
      const [figure] = subject.reading.figures;
      const described = (alt: string) => ({ ...subject, reading: { ...subject.reading, figures: [{ ...figure!, alt }] } });
      expect(verdicts(unclaimedSentence, described(flat))).toEqual([`block: ${flat}`]);
      expect(verdicts(unclaimedSentence, described('The gate at Spin Boldak, with lorries'))).toEqual([]);
    });

    test.each([
      ['marked', { headline: `[${flat}]` }, held()],
      ['established', { headline: flat }, held({ verification: 'corroborated' })],
      ['not what the story turns on', { headline: flat }, held({ materiality: 'supporting' })],
      ['something else', { headline: 'Traders wait at Spin Boldak crossing' }, held()],
    ])('almost: %s', (_why, copy, known) => {
      expect(verdicts(unclaimedSentence, story({ ...copy, body }, known))).toEqual([]);
    });

    test('that keeps its distance is only pointed out, and what is false only where it is called so', () => {
      const said = (headline: string, known = held()) => verdicts(unclaimedSentence, story({ headline, body }, known)).map((verdict) => verdict.split(':')[0]);
      expect(said(`${flat}, officials say`)).toEqual(['warn']);
      expect(said(`${flat}, officials say`, held({ verification: 'false' }))).toEqual(['block']);
      expect(said(`False claim: ${flat}`, held({ verification: 'false' }))).toEqual(['warn']);
    });

    test('is the other claim’s where a mark covers it that says the contrary', () => {
      const contrary = claim({ statement: 'The Taliban do not hold the crossing.' }, note(taliban, 'denies'));
      const subject = story({ headline: '[2: Taliban do not hold crossing at Spin Boldak]', body: body.replace('[', '[1: ') }, held({ contradictedBy: [contrary.statement] }), contrary);
      expect(verdicts(unclaimedSentence, subject)).toEqual([]);
    });
  });

  describe('words that changed under a claim', () => {
    const drifted = (materiality: 'core' | 'supporting') =>
      story(
        'They say they hold [the crossing].',
        claim({ materiality, driftedAnchorIds: ['drifted'] }, note(taliban, 'asserts')),
      );

    test('are refused for a core claim, pointed out for any other', () => {
      expect(verdicts(unclaimedSentence, drifted('core'))).toEqual(['block: the crossing']);
      expect(verdicts(unclaimedSentence, drifted('supporting'))).toEqual(['warn: the crossing']);
      expect(findings(unclaimedSentence, drifted('core'))[0]!.message).toBe(
        'The words “the crossing” changed after somebody last looked at their claim.',
      );
    });

    test('an editor may let them pass', () => {
      const subject = drifted('core');
      const overrides = [letPass(unclaimedSentence, subject.claims[0]!.id, 'Daud', 'editor')];
      expect(blockers(findings(unclaimedSentence, subject, { overrides }), 'submission')).toEqual([]);
    });
  });
});
