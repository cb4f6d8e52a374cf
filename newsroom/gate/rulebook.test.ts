import { describe, expect, test } from 'vitest';
import { describeRules, rulebook } from './rulebook';

describe('the rules page', () => {
  test('shows every rule once, with whose guideline it is and who may let it pass', () => {
    expect(
      describeRules().map(({ id, severity, binding, overriddenBy }) => [id, severity, binding, overriddenBy]),
    ).toEqual([
      ['sourced', 'block', 'submission', 'an editor, though not for their own story'],
      ['attributed', 'block', 'submission', 'an editor, though not for their own story'],
      ['disclosed', 'block', 'submission', 'a standards editor, though not for their own story'],
      ['denial-present', 'block', 'submission', 'a standards editor, though not for their own story'],
      ['single-root', 'warn', 'submission', 'a standards editor, though not for their own story'],
      ['anonymous-grounds', 'block', 'submission', 'a standards editor, though not for their own story'],
      ['anonymous-pair', 'block', 'submission', 'a standards editor, though not for their own story'],
      ['anonymous-allegation', 'block', 'submission', 'a standards editor together with a lawyer, though not for their own story'],
      ['right-of-reply', 'block', 'submission', 'a standards editor together with a lawyer, though not for their own story'],
      ['plural-sources', 'block', 'submission', 'nobody'],
      ['not-both', 'block', 'submission', 'nobody'],
      ['terms-kept', 'block', 'submission', 'nobody'],
      ['checked', 'block', 'submission', 'nobody'],
      ['media-established', 'block', 'submission', 'a standards editor, though not for their own story'],
      ['quote-exact', 'block', 'submission', 'an editor, though not for their own story'],
      [
        'nothing-sealed',
        'block',
        'submission',
        'a standards editor together with somebody who holds a grant on the sealed source, though not for their own story',
      ],
      ['second-check', 'block', 'approval', 'an editor, though not for their own story'],
      ['unclaimed-sentence', 'warn', 'submission', 'an editor, though not for their own story'],
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
