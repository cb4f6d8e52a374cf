import { describe, expect, test } from 'vitest';
import { kabul, ministry } from './testing/crossing';
import { claim, type Copy, findings, grant, letPass, note, source, story, verdicts } from './testing/subject';
import { anonymousAllegation } from './rules/anonymous-allegation';
import { anonymousPair } from './rules/anonymous-pair';
import { attributed } from './rules/attributed';
import { pluralSources } from './rules/plural-sources';
import { termsKept } from './rules/terms-kept';

const aide = source('an aide', { publicDescription: 'A diplomat at the talks' });
const clerk = source('a clerk');
const deep = { terms: 'deep_background', publicAttribution: 'an aide to the minister' } as const;
const told = (...others: ReturnType<typeof note>[]) => claim({}, note(aide, 'asserts', deep), ...others);
const kept = (copy: string | Copy, subject = told()) => verdicts(termsKept, story(copy, subject)).map((verdict) => verdict.split(':')[0]);

describe('who spoke on deep background is not described', () => {
  test.each(['An aide to the minister said that [the talks failed].', '[The talks failed], said a diplomat at the talks.', '[The talks failed], according to the aide to the minister.'])(
    'refused, and nobody lets it pass: %s',
    (body) => {
      const subject = story(body, told());
      const overrides = [letPass(termsKept, subject.claims[0]!.id, 'Sana', 'standards')];
      expect(findings(termsKept, subject, { overrides })[0]).toMatchObject({ severity: 'block', override: { kind: 'nobody' }, overriddenBy: null });
      expect(verdicts(termsKept, story(body, claim({}, note(aide, 'asserts', { ...deep, terms: 'background' }))))).toEqual([]);
    },
  );

  test('nor by the words that were agreed', () => {
    const agreed = { ...told(), grants: [grant(aide, { description: 'a person in the room' })] };
    expect(kept('[The talks failed], a person in the room said.', agreed)).toEqual(['block']);
  });

  test('in our own words it may be said', () => {
    expect(kept('[The talks have failed.]')).toEqual([]);
  });

  test('and as the word of others', () => {
    expect(kept('[The talks failed], the ministry said.', told(note(ministry, 'asserts')))).toEqual([]);
    expect(kept('[The talks failed], though Afghan officials deny it.', told(note(kabul, 'denies')))).toEqual([]);
  });

  test.each([
    ['whoever is meant, when nobody else says it', '[The talks failed], people there said.', told()],
    ['words in a language that is not read', 'گفت: [The aide to the minister نوشت که گفت‌وگوها شکست خورد و دیگران رفتند و بازنگشتند.]', told()],
    ['words that may be another’s', 'The aide said that [the talks failed].', claim({}, note(aide, 'asserts', { ...deep, publicAttribution: 'an aide' }), note(ministry, 'asserts'))],
  ])('what cannot be told for sure is pointed out: %s', (_what, body, subject) => {
    expect(kept(body, subject)).toEqual(['warn']);
  });

  test('words by which somebody else is described are theirs', () => {
    expect(kept('[The talks failed], an aide to the minister said.', told(note(clerk, 'asserts', { terms: 'background', publicAttribution: 'An aide to the minister' })))).toEqual([]);
  });

  test('and no remedy proposes them', () => {
    const disputed = claim({ materiality: 'core' }, note(aide, 'asserts', deep), note(kabul, 'denies'));
    expect(findings(attributed, story('[The talks failed.]', disputed))[0]!.remedy).not.toMatch('aide');
  });
});

describe('who spoke on deep background is nobody’s second', () => {
  const background = (from: typeof aide) => note(from, 'asserts', { terms: 'background', publicAttribution: 'a clerk' });

  test('where nobody speaks by name', () => {
    expect(findings(anonymousPair, story('[The talks failed.]', told(background(clerk))))[0]!.message).toMatch(/only one unnamed source of whom readers may be told says it/);
    expect(findings(anonymousPair, story('[The talks failed.]', told(note(clerk, 'asserts', deep))))[0]!.message).toMatch(/only said on deep background/);
    expect(verdicts(anonymousPair, story('[The talks failed.]', told(note(ministry, 'asserts'))))).toEqual([]);
  });

  test('in a serious allegation', () => {
    const alleged = { ...told(note(clerk, 'asserts', deep)), seriousAllegation: true };
    expect(findings(anonymousAllegation, story('[The minister stole.]', alleged))[0]!.message).toMatch(/only said on deep background/);
  });

  test('where the text speaks of sources', () => {
    expect(verdicts(pluralSources, story('Sources said that [the talks failed].', told(background(clerk))))).toHaveLength(1);
    expect(verdicts(pluralSources, story('Sources said that [the talks failed].', told(background(clerk), background(source('a cook')))))).toEqual([]);
  });
});
