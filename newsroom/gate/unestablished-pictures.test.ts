import { describe, expect, test } from 'vitest';
import { pictureOrigins } from '../pictures/origins';
import { blockers } from './evaluate';
import type { GateEvidence, GatePicture } from './finding';
import { mediaEstablished } from './rules/media-established';
import { taliban } from './testing/crossing';
import { claim, evidence, findings, letPass, note, picture, story, verdicts } from './testing/subject';

const plain = 'Fighters at the gate on Wednesday.';
const appears = 'A picture posted online appears to show fighters at the gate.';
const checks = (['provenance', 'date', 'location'] as const).map((check) => ({ check, outcome: 'established' as const }));
const clip = (details: Partial<GateEvidence> = {}) => evidence('Clip of the gate', { kind: 'media', userMade: true, ...details });
const established = () => clip({ checks, hasFile: true });
const contradicted = () => clip({ checks: [...checks.slice(0, 2), { check: 'location', outcome: 'contradicted' }], hasFile: true });

const shown = (caption: string, details: Partial<GatePicture>, alt = '') => story({ body: 'Lorries wait.', caption, alt, picture: picture(details) });
const verdict = (...given: Parameters<typeof shown>) => findings(mediaEstablished, shown(...given))[0]?.severity;
const message = (...given: Parameters<typeof shown>) => findings(mediaEstablished, shown(...given)).map((finding) => finding.message);

describe('of every picture that goes out', () => {
  test('somebody says where it is from; one from before anybody was asked is only pointed out', () => {
    expect(message(plain, { origin: null })).toEqual(['Nobody has said where the picture with the caption “Fighters at the gate on Wednesday.” is from.']);
    expect(verdict(plain, { origin: null })).toBe('block');
    expect(verdict(appears, { origin: null })).toBe('block');
    expect(verdict(plain, { origin: null, addedUnasked: true })).toBe('warn');
  });

  test.each(pictureOrigins.filter((origin) => origin !== 'user_made'))('%s is an answer', (origin) => {
    expect(message(plain, { origin })).toEqual([]);
  });
});

describe('a picture that others made', () => {
  const sent = (told: GateEvidence | null) => ({ origin: 'user_made' as const, told });

  test('is established before a plain caption says what it shows, and the finding leads there', () => {
    const [finding] = findings(mediaEstablished, shown(plain, sent(clip({ hasFile: true }))));
    expect(finding).toMatchObject({ severity: 'block', place: { text: plain }, override: { kind: 'role', role: 'standards' } });
    expect(finding!.message).toBe(
      'Others made the picture with the caption “Fighters at the gate on Wednesday.”: for “Clip of the gate”, where it comes from, when it was made and where it was made are not established.',
    );
    expect(message(plain, sent(established()))).toEqual([]);
    expect(verdict(plain, sent(clip({ checks })))).toBe('block');
  });

  test('that only appears to show it is pointed out', () => {
    expect(verdict(appears, sent(clip()))).toBe('warn');
  });

  test('that is kept as no evidence was established by nobody', () => {
    expect(message(appears, sent(null))[0]).toMatch(/nothing is kept of it as evidence\.$/);
    expect(verdict(plain, sent(null))).toBe('block');
  });

  test('says by itself what its description says, where no words stand under it', () => {
    expect(verdict('', sent(clip()), 'Fighters at the gate')).toBe('block');
    expect(verdict('', sent(clip()), 'What appears to be fighters at the gate')).toBe('warn');
    expect(findings(mediaEstablished, shown('', sent(clip()), 'Fighters at the gate'))[0]).toMatchObject({ place: { text: '' }, message: expect.stringContaining('described as “Fighters') as string });
    expect(message('', sent(clip()))[0]).toMatch(/^Others made a picture without words/);
    expect(verdict(appears, sent(clip()), 'A photograph shows fighters at the gate')).toBe('block');
  });

  test('found to be something else does not even appear to show it, but may stand where that is called false', () => {
    expect(verdict(appears, sent(contradicted()))).toBe('block');
    expect(message(plain, sent(clip({ checks, hasFile: true, altered: true })))[0]).toMatch(/was found altered\.$/);
    const called = claim({ verification: 'false' }, note(taliban, 'asserts'));
    expect(verdicts(mediaEstablished, story({ caption: 'Not [fighters at the gate], as was said.', picture: picture(sent(contradicted())) }, called))).toEqual([]);
  });

  test('on which the claim under it rests is complained of once, and of the claim', () => {
    const resting = claim({ kind: 'media', evidence: [clip()] }, note(taliban, 'asserts'));
    const found = findings(mediaEstablished, story({ caption: '[Fighters at the gate].', picture: picture(sent(clip())) }, resting));
    expect(found.map(({ claimId }) => claimId)).toEqual([expect.any(String)]);
    const elsewhere = story({ body: '[Fighters stood at the gate].', caption: plain, picture: picture(sent(clip())) }, resting);
    expect(findings(mediaEstablished, elsewhere)).toHaveLength(2);
  });

  test('in another language keeps its distance by a claim that we could not establish', () => {
    const caption = 'Ein Bild, das die Kämpfer am Tor zeigt, und die Polizei hat das nicht bestätigt.';
    expect(verdict(caption, sent(clip()))).toBe('block');
    expect(message(caption, sent(clip()))[0]).toMatch(/cannot tell in this language/);
    const doubted = claim({ verification: 'not_independently_verified' }, note(taliban, 'asserts'));
    expect(verdicts(mediaEstablished, story({ caption: `[${caption}]`, picture: picture(sent(clip())) }, doubted))).toEqual([`warn: ${caption}`]);
  });

  test('may be let pass by a standards editor', () => {
    const subject = shown(plain, sent(clip()));
    expect(blockers(findings(mediaEstablished, subject), 'submission')).toHaveLength(1);
    expect(blockers(findings(mediaEstablished, subject, { overrides: [letPass(mediaEstablished, null, 'Sana', 'standards')] }), 'submission')).toEqual([]);
  });
});

describe('a picture that is seen in evidence which others made', () => {
  const seen = (isFile: boolean, piece = clip()) => [{ isFile, evidence: piece }];

  test('is theirs where it is the very file, whatever was said', () => {
    expect(message(plain, { origin: 'agency', alike: seen(true) })[0]).toMatch(/for “Clip of the gate”, which is the same file, .* not established\.$/);
    expect(verdict(plain, { origin: 'agency', alike: seen(true) })).toBe('block');
    expect(message(plain, { origin: 'agency', alike: seen(true, established()) })).toEqual([]);
    expect(message(plain, { origin: null, alike: seen(true, established()) })[0]).toMatch(/^Nobody has said/);
  });

  test('and looks like it is compared before anything else is said of it', () => {
    expect(message(plain, { origin: null, alike: seen(false) })[0]).toMatch(/^Others made “Clip of the gate”, and the picture .* looks like it; nobody has said where it is from\.$/);
    expect(verdict(plain, { origin: null, alike: seen(false) })).toBe('block');
    expect(verdict(appears, { origin: null, addedUnasked: true, alike: seen(false) })).toBe('warn');
  });

  test('and looks like it is not established by the likeness', () => {
    expect(message(plain, { origin: 'user_made', alike: seen(false, established()) })[0]).toMatch(/It looks like “Clip of the gate”, and nobody has said whether it is\.$/);
  });

  test('and is said to be somebody else’s is only pointed out, and not at all where that evidence is established', () => {
    expect(message(plain, { origin: 'agency', alike: seen(false, contradicted()) })[0]).toMatch(/looks like it; a check found against where it was made\.$/);
    expect(verdict(plain, { origin: 'agency', alike: seen(false) })).toBe('warn');
    expect(message(plain, { origin: 'agency', alike: seen(false, established()) })).toEqual([]);
  });
});
