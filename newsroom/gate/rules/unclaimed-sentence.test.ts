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
