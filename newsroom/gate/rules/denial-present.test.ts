import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { afp, kabul, taliban } from '../testing/crossing';
import { claim, findings, letPass, note, story, verdicts } from '../testing/subject';
import { denialPresent } from './denial-present';

const disputed = (details = {}) =>
  claim({ materiality: 'core', ...details }, note(taliban, 'asserts'), note(kabul, 'denies'));

const stated = 'The Taliban say they hold [the crossing].';
const filler = 'Lorries wait on both sides of the gate.';

describe('the denial stands where the claim stands', () => {
  test('without it the claim is refused', () => {
    expect(findings(denialPresent, story(stated, disputed()))[0]).toMatchObject({
      severity: 'block',
      message: '“the crossing” is denied by Afghan officials, and the text does not say so.',
      remedy: 'Say in the text who denies it.',
    });
  });

  test('a claim nobody denies needs none', () => {
    expect(verdicts(denialPresent, story(stated, claim({}, note(taliban, 'asserts'))))).toEqual([]);
  });

  test.each([
    [[stated, 'Kabul denies it.']],
    [[stated, filler, filler, 'Afghan officials reject the claim.']],
    [[stated, filler, filler, 'Afghan officials said the post had not fallen.']],
    [[`${stated} The attack was repelled, an aide said.`]],
    [['The Taliban say they hold [the crossing]. Afghan forces are there still, and the governor rejects reports of its fall.']],
  ])('carried in the text: %s', (body) => {
    expect(verdicts(denialPresent, story({ body }, disputed()))).toEqual([]);
  });

  test.each([
    [['The Taliban say they hold [the crossing]. Parliament rejected the budget on Tuesday.']],
    [['The Taliban say they hold [the crossing].', 'In London the union rejected a pay offer.']],
  ])('a denial of something else beside it is not this one’s: %s', (body) => {
    expect(verdicts(denialPresent, story({ body }, disputed()))).toEqual(['block: the crossing']);
  });

  test.each([
    ['the denial of something else, further down', [stated, filler, filler, 'Iran denies arming either side.']],
    ['a denial that points back, but not from beside the claim', [stated, filler, filler, 'In Herat a trader denied that he had paid.']],
    ['no denial', [stated, 'Afghan officials did not deny it.']],
    ['a word from the denier on another matter', [stated, 'Afghan officials said the roads were open.']],
  ])('not by %s', (_name, body) => {
    expect(verdicts(denialPresent, story({ body }, disputed()))).toHaveLength(1);
  });

  test('the opposite claim, attributed where it stands, is a denial', () => {
    const opposite = claim({ statement: 'The ministry holds the post.' }, note(afp, 'asserts'));
    const body = [stated, filler, 'The ministry told AFP [2: that its men held the gate].'];
    expect(
      verdicts(denialPresent, story({ body }, disputed({ contradictedBy: [opposite.statement] }), opposite)),
    ).toEqual([]);
    expect(verdicts(denialPresent, story({ body }, disputed(), opposite))).toHaveLength(1);
  });

  test('each tier carries its own', () => {
    const copy = { standfirst: stated, body: [stated, 'Kabul denies it.'] };
    expect(findings(denialPresent, story(copy, disputed())).map(({ remedy }) => remedy)).toEqual([
      'Say in the standfirst who denies it.',
    ]);
    expect(
      verdicts(denialPresent, story({ caption: 'The gate that [the Taliban say they hold]' }, disputed())),
    ).toHaveLength(1);
  });

  describe('a headline', () => {
    const denied = 'Afghan officials deny the post has fallen.';

    test('may carry the denial itself', () => {
      expect(
        verdicts(denialPresent, story({ headline: '[Taliban claim crossing], Kabul denies' }, disputed())),
      ).toEqual([]);
    });

    test('may keep its distance and leave the denial to the standfirst', () => {
      expect(
        verdicts(denialPresent, story({ headline: '[Taliban claim crossing]', standfirst: denied }, disputed())),
      ).toEqual([]);
    });

    test('may not do so when the standfirst has none', () => {
      const [finding] = findings(
        denialPresent,
        story({ headline: '[Taliban claim crossing]', body: denied }, disputed()),
      );
      expect(finding!.remedy).toBe(
        'Put the denial into the standfirst under this headline, or into the headline itself.',
      );
    });

    test('may not state the claim over a standfirst that denies it', () => {
      expect(
        verdicts(denialPresent, story({ headline: '[Taliban seize crossing]', standfirst: denied }, disputed())),
      ).toHaveLength(1);
    });
  });

  test('a standards editor may let it pass', () => {
    const subject = story(stated, disputed());
    const overrides = [letPass(denialPresent, subject.claims[0]!.id, 'Sana', 'standards')];
    expect(blockers(findings(denialPresent, subject, { overrides }), 'submission')).toEqual([]);
  });
});
