import { describe, expect, test } from 'vitest';
import { blockers, checkSeverities, evaluateGate } from './evaluate';
import type { GateSubject } from './finding';
import { rulebook } from './rulebook';
import { crossing, crossingClaims, crossingCopy, taliban } from './testing/crossing';
import { claim, findings, grant, letPass, note, story } from './testing/subject';
import { anonymousGrounds } from './rules/anonymous-grounds';
import { attributed } from './rules/attributed';
import { quoteExact } from './rules/quote-exact';
import { rightOfReply } from './rules/right-of-reply';
import { singleRoot } from './rules/single-root';
import { sourced } from './rules/sourced';
import { termsKept } from './rules/terms-kept';

describe('the crossing at Spin Boldak', () => {
  test('properly sourced, nothing refuses its submission; before approval a second person checks the core claim', () => {
    const subject = crossing();
    for (const given of subject.claims) given.checkedByIds = [];
    const found = evaluateGate(subject);
    expect(found.filter(({ severity }) => severity === 'block').map(({ rule, place }) => [rule, place!.text])).toEqual([
      ['second-check', 'Taliban claim key crossing'],
    ]);
    expect(blockers(found, 'submission')).toEqual([]);
    expect(blockers(found, 'approval')).toHaveLength(1);
  });

  test('raises no false alarm: what is pointed out is a sentence that no claim stands for', () => {
    const alarms = evaluateGate(crossing());
    expect(alarms.map(({ rule, place }) => [rule, place?.text])).toEqual([
      [
        'unclaimed-sentence',
        'Afghan officials deny that the post has fallen, though pictures on social media show fighters chatting with Pakistani border guards.',
      ],
    ]);
  });

  test('is refused while the agency quotation has no note', () => {
    const claims = crossingClaims();
    claims[1]!.notes = [];
    const refusing = blockers(evaluateGate(story(crossingCopy, ...claims)), 'submission');
    expect(refusing.map(({ rule, message }) => [rule, message])).toEqual([
      ['sourced', '“some movements near the border” and that “security forces…” rests on nothing yet.'],
    ]);
  });

  test('is refused while the agency quotation has no claim', () => {
    const body = crossingCopy.body.map((line) => line.replace(/\[2: ([^\]]*)\]/, '$1'));
    const refusing = blockers(evaluateGate(story({ ...crossingCopy, body }, ...crossingClaims())), 'submission');
    expect(refusing.map(({ rule, place }) => [rule, place!.text])).toEqual([
      ['quote-exact', '“some movements near the border”'],
      ['quote-exact', '“security forces have repelled the attack”'],
    ]);
  });

  test('is refused with a headline that takes a side', () => {
    const copy = { ...crossingCopy, headline: '[1: Taliban seize key crossing] on Pakistan border' };
    expect(blockers(evaluateGate(story(copy, ...crossingClaims())), 'submission').map(({ rule }) => rule)).toEqual([
      'attributed',
      'disclosed',
      'denial-present',
    ]);
  });

  test('every place of a finding holds the very words it names', () => {
    const copy = { ...crossingCopy, headline: '[1: Taliban seize key crossing] on Pakistan border' };
    const subject = story(copy, ...crossingClaims());
    for (const { place } of evaluateGate(subject)) {
      const surface = subject.reading.surfaces.findLast(({ pos }) => pos <= place!.from)!;
      expect(surface.text.slice(place!.from - surface.pos, place!.to - surface.pos)).toBe(place!.text);
    }
  });
});

describe('the newsroom’s configuration', () => {
  const unsourced = () => story('They say [it fell].', claim({ materiality: 'core', checkedByIds: [] }));

  test('lowers or raises all that a rule finds', () => {
    expect(findings(sourced, unsourced(), { severities: { sourced: 'warn' } })[0]!.severity).toBe('warn');
    const subject = crossing();
    subject.claims[0]!.notes = [subject.claims[0]!.notes[0]!];
    expect(findings(singleRoot, subject)[0]!.severity).toBe('warn');
    expect(findings(singleRoot, subject, { severities: { 'single-root': 'block' } })[0]!.severity).toBe('block');
  });

  test('holds for all that a rule finds, also where it names the severity the rule begins with', () => {
    const told = () => claim({ kind: 'allegation' }, note(taliban, 'asserts'));
    expect(findings(attributed, story('[It fell.]', told()))[0]!.severity).toBe('warn');
    expect(findings(attributed, story('[It fell.]', told()), { severities: { attributed: 'block' } })[0]!.severity).toBe('block');
    const unnamed = story('They say [it fell].', claim({ materiality: 'core' }, note(taliban, 'asserts', { terms: 'background' })));
    expect(findings(singleRoot, unnamed)[0]!.severity).toBe('block');
    expect(findings(singleRoot, unnamed, { severities: { 'single-root': 'warn' } })[0]!.severity).toBe('warn');
  });

  test('lowers nothing that no person alone may let pass', () => {
    const refused = rulebook.map(({ id }) => id).filter((id) => checkSeverities({ [id]: 'warn' }).length > 0);
    expect(refused).toEqual(['anonymous-allegation', 'right-of-reply', 'plural-sources', 'not-both', 'terms-kept', 'checked', 'nothing-sealed']);
    const severities = { 'anonymous-grounds': 'warn', 'right-of-reply': 'warn' } as const;
    expect(checkSeverities({ 'anonymous-grounds': 'warn' })).toEqual([]);
    const unnamed = note(taliban, 'asserts', { terms: 'background' });
    const rests = (...grants: Parameters<typeof grant>[1][]) =>
      story('They say [it fell].', claim({ seriousAllegation: true, grants: grants.map((one) => grant(taliban, one)) }, unnamed));
    expect(findings(anonymousGrounds, rests(), { severities })[0]!.severity).toBe('block');
    expect(findings(anonymousGrounds, rests({ vital: false }), { severities })[0]!.severity).toBe('warn');
    expect(findings(rightOfReply, rests(), { severities })[0]!.severity).toBe('block');
    const embargoed = note(taliban, 'asserts', { terms: 'embargoed', embargoUntil: '2100-01-01T00:00:00.000Z' });
    expect(findings(termsKept, story('They say [it fell].', claim({}, embargoed)), { severities: { 'terms-kept': 'warn' } })[0]!.severity).toBe('block');
  });

  test('changes nothing about other rules, and rules it does not know are ignored and reported', () => {
    expect(findings(sourced, unsourced(), { severities: { attributed: 'warn', rumours: 'warn' } })[0]!.severity).toBe(
      'block',
    );
    expect(checkSeverities({ sourced: 'warn', attributed: 'block' })).toEqual([]);
    expect(checkSeverities({ rumours: 'warn' })).toEqual([
      `There is no rule called “rumours”; the rules are ${rulebook.map(({ id }) => id).join(', ')}.`,
    ]);
    expect(checkSeverities({ 'terms-kept': 'warn' })).toEqual(['“terms-kept” cannot only warn: no person alone may let it pass.']);
    expect(checkSeverities({ 'nothing-sealed': 'warn', 'terms-kept': 'block' })).toHaveLength(1);
    expect(checkSeverities({ sourced: 'off' })).toEqual(['The severity of “sourced” must be block or warn.']);
  });
});

describe('findings', () => {
  test('stand in the order of the text, blocks first at one place, the whole story last', () => {
    const subject: GateSubject = story(
      { headline: '[2: Post falls]', body: ['[1: The post fell.] About 900 lorries wait.'] },
      claim({ materiality: 'core', kind: 'allegation', checkedByIds: [] }),
      claim({ kind: 'allegation' }),
    );
    subject.openQueries = [{ id: 'q', claimId: null, exact: null, body: 'Pictures?' }];
    const order = evaluateGate(subject).map(
      ({ rule, severity, place }) => `${place?.text ?? 'story'} ${severity} ${rule}`,
    );
    expect(order).toEqual([
      'Post falls block sourced',
      'Post falls warn attributed',
      'Post falls warn checked',
      'The post fell. block sourced',
      'The post fell. block attributed',
      'The post fell. block checked',
      'The post fell. block second-check',
      'About 900 lorries wait. warn unclaimed-sentence',
      'story block checked',
    ]);
  });

  test('name what refuses before what is only pointed out, where both stand at one place', () => {
    const alone = claim({ materiality: 'core', checkedByIds: [] }, note(taliban, 'asserts'));
    const found = evaluateGate(story('They say they hold [the crossing].', alone));
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['block checked', 'block second-check', 'warn single-root']);
  });

  test.each([
    ['submission', ['submission']],
    ['approval', ['submission', 'approval']],
    ['publication', ['submission', 'approval', 'publication']],
    ['urgent publication', ['submission', 'publication']],
  ] as const)('refuse %s when they bind by then', (moment, refusing) => {
    const [finding] = findings(sourced, story('They say [it fell].', claim({})));
    const found = (['submission', 'approval', 'publication'] as const).map((binding) => ({ ...finding!, binding }));
    expect(blockers(found, moment).map(({ binding }) => binding)).toEqual(refusing);
  });

  test('an override lets pass one rule for one claim only', () => {
    const subject = story('They say [1: it fell] and [2: the flag is up].', claim({}), claim({}));
    const overrides = [letPass(sourced, subject.claims[0]!.id, 'Daud', 'editor')];
    expect(blockers(findings(sourced, subject, { overrides }), 'submission').map(({ place }) => place!.text)).toEqual([
      'the flag is up',
    ]);
  });

  test('an override of one quotation says nothing of another that no claim stands for either', () => {
    const subject = story('He said “the market burned down in the night”. She said “nobody came to help us”.');
    const [first, second] = findings(quoteExact, subject);
    const of = { message: first!.message, words: first!.place!.text };
    const overrides = [letPass(quoteExact, null, 'Daud', 'editor', { of })];
    expect(findings(quoteExact, subject, { overrides }).map(({ overriddenBy }) => overriddenBy?.name ?? null)).toEqual(['Daud', null]);
    expect(second!.place!.text).toContain('nobody came to help us');
  });

  test('an empty story has none', () => {
    expect(evaluateGate(story(''))).toEqual([]);
  });

  test('the same state gives the same findings, and evaluating changes nothing', () => {
    const subject = crossing();
    const before = JSON.stringify(subject);
    expect(evaluateGate(structuredClone(subject))).toEqual(evaluateGate(subject));
    expect(JSON.stringify(subject)).toBe(before);
  });
});
