import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { taliban } from '../testing/crossing';
import { claim, findings, letPass, note, story, verdicts } from '../testing/subject';
import { disclosed } from './disclosed';

const unsure = (
  verification: 'unverified' | 'not_independently_verified' | 'corroborated' = 'not_independently_verified',
) => claim({ materiality: 'core', verification }, note(taliban, 'asserts'));

const label = 'The newsroom has not been able to verify this independently.';
const filler = 'Lorries wait on both sides of the gate.';

describe('what we could not verify says so where it stands', () => {
  test('body copy without the label is refused', () => {
    expect(findings(disclosed, story('The Taliban say they hold [the crossing].', unsure()))[0]).toMatchObject({
      severity: 'block',
      message: '“the crossing” is not independently verified, and the text does not say so near it.',
    });
  });

  test('the label in the same paragraph, the one before or the one after is enough', () => {
    const stated = 'The Taliban say they hold [the crossing].';
    for (const body of [[`${stated} ${label}`], [label, stated], [stated, label]]) {
      expect(verdicts(disclosed, story({ body }, unsure()))).toEqual([]);
    }
  });

  test('a label far from the claim is not a label', () => {
    const body = ['The Taliban say they hold [the crossing].', filler, label];
    expect(verdicts(disclosed, story({ body }, unsure()))).toEqual(['block: the crossing']);
  });

  test('what a party has not confirmed is not our label', () => {
    expect(
      verdicts(
        disclosed,
        story('The Taliban say they hold [the crossing]. The ministry has not confirmed it.', unsure()),
      ),
    ).toHaveLength(1);
  });

  test('a headline may attribute or hedge instead; the label elsewhere does not excuse one that states', () => {
    expect(verdicts(disclosed, story({ headline: '[Taliban claim crossing]', body: label }, unsure()))).toEqual([]);
    expect(verdicts(disclosed, story({ headline: '[Crossing reportedly falls]' }, unsure()))).toEqual([]);
    expect(verdicts(disclosed, story({ headline: '[Taliban seize crossing]', body: label }, unsure()))).toHaveLength(1);
  });

  test('a standfirst is read alone and says it itself', () => {
    const standfirst = 'The Taliban say they hold [the crossing]';
    expect(verdicts(disclosed, story({ standfirst, body: label }, unsure()))).toEqual(['block: the crossing']);
    expect(
      verdicts(disclosed, story({ standfirst: `${standfirst}; this could not be independently verified.` }, unsure())),
    ).toEqual([]);
  });

  test('so is a caption', () => {
    expect(verdicts(disclosed, story({ body: label, caption: '[The flag over the crossing]' }, unsure()))).toHaveLength(
      1,
    );
    expect(
      verdicts(disclosed, story({ caption: 'Unverified video of [the flag over the crossing]' }, unsure())),
    ).toEqual([]);
  });

  test('an unverified claim says so too, a corroborated one need not', () => {
    expect(verdicts(disclosed, story('They say it is [theirs].', unsure('unverified')))).toHaveLength(1);
    expect(verdicts(disclosed, story('They say it is [theirs].', unsure('corroborated')))).toEqual([]);
  });

  test('in another language the rule asks for a look and refuses nothing', () => {
    const body = 'Die Taliban haben nach eigenen Angaben [den Grenzübergang] eingenommen und die Flagge gehisst.';
    expect(verdicts(disclosed, story({ body }, unsure()))).toEqual(['warn: den Grenzübergang']);
  });

  test('a standards editor may let it pass', () => {
    const subject = story('They say it is [theirs].', unsure());
    const overrides = [letPass(disclosed, subject.claims[0]!.id, 'Sana', 'standards')];
    expect(blockers(findings(disclosed, subject, { overrides }), 'submission')).toEqual([]);
    expect(disclosed.override).toEqual({ kind: 'role', role: 'standards' });
  });
});
