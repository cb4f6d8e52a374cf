import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import type { GateEvidence } from '../finding';
import { taliban } from '../testing/crossing';
import { claim, evidence, findings, letPass, note, source, story, verdicts } from '../testing/subject';
import { mediaEstablished } from './media-established';

const established = (['provenance', 'date', 'location'] as const).map((check) => ({ check, outcome: 'established' as const }));
const clip = (details: Partial<GateEvidence> = {}) => evidence('Clip of the gate', { kind: 'media', userMade: true, ...details });
const shows = 'A video posted online shows [fighters at the gate].';
const appears = 'A video posted online appears to show [fighters at the gate].';
const filmed = (line: string, piece: GateEvidence, details = {}) => story(line, claim({ evidence: [piece], ...details }, note(taliban, 'asserts')));

describe('a picture somebody else made', () => {
  test('that the text says shows a thing is established first', () => {
    expect(findings(mediaEstablished, filmed(shows, clip()))[0]).toMatchObject({
      severity: 'block',
      message: 'For “Clip of the gate”, where it comes from, when it was made, where it was made and a kept copy are not established.',
    });
  });

  test('that only appears to show it is pointed out', () => {
    expect(verdicts(mediaEstablished, filmed(appears, clip()))).toEqual(['warn: fighters at the gate']);
  });

  test('established and kept, it may show what it shows', () => {
    expect(verdicts(mediaEstablished, filmed(shows, clip({ checks: established, hasFile: true })))).toEqual([]);
  });

  test.each(['provenance', 'date', 'location'] as const)('with its %s open it may not', (open) => {
    const checks = established.filter(({ check }) => check !== open);
    expect(verdicts(mediaEstablished, filmed(shows, clip({ checks, hasFile: true })))).toHaveLength(1);
  });

  test('without a kept copy it may not', () => {
    expect(findings(mediaEstablished, filmed(shows, clip({ checks: established })))[0]!.message).toBe(
      'For “Clip of the gate”, a kept copy is not established.',
    );
  });

  test('filmed elsewhere years before, it does not even appear to show it', () => {
    const checks = [...established.slice(0, 1), { check: 'date' as const, outcome: 'contradicted' as const }, established[2]!];
    expect(findings(mediaEstablished, filmed(appears, clip({ checks, hasFile: true })))[0]).toMatchObject({
      severity: 'block',
      message: 'A check of “Clip of the gate” found against when it was made.',
    });
  });

  test('behind a claim about a picture the words need not say “shows”', () => {
    const line = '[Fighters stood at the gate], in the clip.';
    expect(verdicts(mediaEstablished, filmed(line, clip(), { kind: 'media' }))).toHaveLength(1);
    expect(verdicts(mediaEstablished, filmed(line, clip()))).toEqual([]);
  });

  test('is one that an account on social media vouches for, whatever is said of it', () => {
    const account = note(source('@front_line_now', { kind: 'social_account' }), 'asserts');
    const post = claim({ kind: 'media', evidence: [clip({ userMade: false })] }, account);
    expect(verdicts(mediaEstablished, story(shows, post))).toHaveLength(1);
  });

  test('of which nothing is kept at all may not be said to show it either', () => {
    const account = note(source('@front_line_now', { kind: 'social_account' }), 'asserts');
    expect(findings(mediaEstablished, story(shows, claim({ kind: 'media' }, account)))[0]).toMatchObject({
      severity: 'block',
      message: 'Nothing is kept of what “fighters at the gate” speaks of.',
    });
    expect(verdicts(mediaEstablished, story(appears, claim({ kind: 'media' }, account)))).toEqual(['warn: fighters at the gate']);
    expect(verdicts(mediaEstablished, story(shows, claim({ kind: 'media' }, note(taliban, 'asserts'))))).toEqual([]);
  });

  test('put beside the claim as context, it is still the picture that the text speaks of, unless another bears it out', () => {
    const beside = clip({ bearing: 'context' });
    expect(verdicts(mediaEstablished, filmed(shows, beside))).toEqual(['block: fighters at the gate']);
    expect(verdicts(mediaEstablished, filmed('The militants showed [fighters at the gate].', beside))).toEqual([]);
    const shown = clip({ checks: established, hasFile: true });
    expect(verdicts(mediaEstablished, filmed(shows, beside, { evidence: [beside, shown] }))).toEqual([]);
  });

  test('is none of ours, and none that refutes; nor is one whose claim is recorded as false', () => {
    expect(verdicts(mediaEstablished, filmed(shows, clip({ userMade: false })))).toEqual([]);
    expect(verdicts(mediaEstablished, filmed(shows, clip({ bearing: 'refutes' })))).toEqual([]);
    expect(verdicts(mediaEstablished, filmed(shows, clip(), { verification: 'false' }))).toEqual([]);
  });

  test('in another language a claim about it blocks where we hold it to be so, and not where we say that we cannot tell', () => {
    const line = 'Ein Video zeigt [die Kämpfer am Tor], und die Polizei hat das nicht bestätigt.';
    const verdict = (verification: 'corroborated' | 'not_independently_verified') =>
      findings(mediaEstablished, filmed(line, clip(), { kind: 'media', verification }))[0]?.severity;
    expect(verdict('corroborated')).toBe('block');
    expect(verdict('not_independently_verified')).toBe('warn');
  });

  test('in another language any other claim is only pointed out, and why', () => {
    const line = 'Ein Video zeigt [die Kämpfer am Tor], und die Polizei hat das nicht bestätigt.';
    const [finding] = findings(mediaEstablished, filmed(line, clip()));
    expect(finding!.severity).toBe('warn');
    expect(finding!.message).toMatch(/cannot tell in this language/);
  });

  test('a standards editor may let it pass', () => {
    const subject = filmed(shows, clip());
    const overrides = [letPass(mediaEstablished, subject.claims[0]!.id, 'Sana', 'standards')];
    expect(blockers(findings(mediaEstablished, subject, { overrides }), 'submission')).toEqual([]);
  });
});
