import { describe, expect, test } from 'vitest';
import type { OverridePolicy } from './finding';
import { overridersInWords, signaturesFor } from './override';
import { sourced } from './rules/sourced';
import { letPass } from './testing/subject';

const by = (name: string, role: 'editor' | 'standards' | 'legal', details = {}) => letPass(sourced, 'claim', name, role, details);
const role = (of: 'editor' | 'standards' | 'legal'): OverridePolicy => ({ kind: 'role', role: of });
const standardsAndLegal: OverridePolicy = { kind: 'together', roles: ['standards', 'legal'] };
const withGrant: OverridePolicy = { kind: 'with-grant', role: 'standards' };

describe('who lets a finding pass', () => {
  test('the role of its rule, and no other', () => {
    expect(signaturesFor(role('editor'), [by('Daud', 'editor')]).overriddenBy).toMatchObject({ name: 'Daud' });
    expect(signaturesFor(role('editor'), [by('Sana', 'standards')]).overriddenBy).toMatchObject({ name: 'Sana' });
    expect(signaturesFor(role('editor'), [by('Lena', 'legal')]).overriddenBy).toBeNull();
    expect(signaturesFor(role('standards'), [by('Daud', 'editor')]).overriddenBy).toBeNull();
    expect(signaturesFor(role('legal'), [by('Sana', 'standards')]).overriddenBy).toBeNull();
  });

  test('nobody, whoever signs, where nobody may', () => {
    expect(signaturesFor({ kind: 'nobody' }, [by('Sana', 'standards')])).toEqual({ overriddenBy: null, signed: [], wanting: [] });
  });

  test('standards and legal only when both have signed; until then it says who is wanting', () => {
    expect(signaturesFor(standardsAndLegal, [by('Sana', 'standards')])).toEqual({
      overriddenBy: null,
      signed: [{ name: 'Sana', reason: 'Sana looked into it' }],
      wanting: ['a lawyer'],
    });
    expect(signaturesFor(standardsAndLegal, [by('Lena', 'legal'), by('Sana', 'standards')])).toMatchObject({
      overriddenBy: { name: 'Sana and Lena', reason: 'Sana looked into it; Lena looked into it' },
      wanting: [],
    });
  });

  test('two signatures of one person are one', () => {
    const twice = [by('Sana', 'standards'), by('Sana', 'legal')];
    expect(signaturesFor(standardsAndLegal, twice)).toMatchObject({ overriddenBy: null, wanting: ['a lawyer'] });
  });

  test('a standards editor together with another person who holds a grant, who may be one too', () => {
    const holder = by('Omar', 'standards', { heldSourceIds: ['nurse'] });
    expect(signaturesFor(withGrant, [holder], ['nurse'])).toMatchObject({ overriddenBy: null });
    expect(signaturesFor(withGrant, [by('Sana', 'standards')], ['nurse'])).toMatchObject({
      wanting: ['somebody who holds a grant on the sealed source'],
    });
    expect(signaturesFor(withGrant, [holder, by('Sana', 'standards')], ['nurse']).overriddenBy).toMatchObject({ name: 'Sana and Omar' });
    expect(signaturesFor(withGrant, [by('Daud', 'editor', { heldSourceIds: ['nurse'] }), by('Sana', 'standards')], ['nurse']).overriddenBy).not.toBeNull();
  });

  test('a grant on another source is none; of a word that is sealed of two sources, on both', () => {
    const holder = (...heldSourceIds: string[]) => [by('Omar', 'editor', { heldSourceIds }), by('Sana', 'standards')];
    const passes = (held: string[], about: string[]) => signaturesFor(withGrant, holder(...held), about).overriddenBy !== null;
    expect(passes(['clerk'], ['nurse'])).toBe(false);
    expect(passes(['clerk'], ['nurse', 'clerk'])).toBe(false);
    expect(passes(['clerk', 'nurse'], ['nurse', 'clerk'])).toBe(true);
    expect(passes(['clerk'], [])).toBe(false);
    expect(signaturesFor(withGrant, holder('clerk'), ['nurse']).wanting).toEqual(['somebody who holds a grant on the sealed source']);
  });

  test('is told in words', () => {
    expect(overridersInWords({ kind: 'nobody' })).toBe('nobody');
    expect(overridersInWords(standardsAndLegal)).toBe('a standards editor together with a lawyer');
  });
});
