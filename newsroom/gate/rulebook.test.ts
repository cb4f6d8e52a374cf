import { describe, expect, test } from 'vitest';
import { describeRules, rulebook } from './rulebook';

describe('the rules page', () => {
  test('shows every rule once, with whose guideline it is and who may let it pass', () => {
    expect(
      describeRules().map(({ id, severity, binding, overriddenBy }) => [id, severity, binding, overriddenBy]),
    ).toEqual([
      ['sourced', 'block', 'submission', 'an editor'],
      ['attributed', 'block', 'submission', 'an editor'],
      ['disclosed', 'block', 'submission', 'a standards editor'],
      ['denial-present', 'block', 'submission', 'a standards editor'],
      ['single-root', 'warn', 'submission', 'a standards editor'],
      ['anonymous-grounds', 'block', 'submission', 'a standards editor'],
      ['anonymous-pair', 'block', 'submission', 'a standards editor'],
      ['anonymous-allegation', 'block', 'submission', 'a standards editor together with a lawyer'],
      ['right-of-reply', 'block', 'submission', 'a standards editor together with a lawyer'],
      ['plural-sources', 'block', 'submission', 'nobody'],
      ['not-both', 'block', 'submission', 'nobody'],
      ['terms-kept', 'block', 'submission', 'nobody'],
      ['checked', 'block', 'submission', 'nobody'],
      ['media-established', 'block', 'submission', 'a standards editor'],
      ['quote-exact', 'block', 'submission', 'an editor'],
      [
        'nothing-sealed',
        'block',
        'submission',
        'a standards editor together with somebody who holds a grant on the sealed source',
      ],
      ['second-check', 'block', 'approval', 'an editor'],
      ['unclaimed-sentence', 'warn', 'submission', 'an editor'],
    ]);
  });

  test('shows the severity the newsroom set, and that it set it', () => {
    const described = describeRules({ attributed: 'warn' }).find(({ id }) => id === 'attributed');
    expect(described).toMatchObject({ severity: 'warn', configured: true });
    expect(describeRules().every(({ configured }) => !configured)).toBe(true);
  });

  test('each rule is one plain sentence', () => {
    for (const { sentence, guideline, title } of rulebook) {
      expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
      expect(guideline).not.toBe('');
      expect(title).not.toMatch(/\.$/);
    }
  });
});
