import { expect, test } from 'vitest';
import { anonymityStanding } from './anonymity';

const now = new Date('2026-05-02T12:00:00Z');
const later = new Date('2026-06-01T12:00:00Z');
const earlier = new Date('2026-05-01T12:00:00Z');
const granted = { granted: true };

test('a request is asked until somebody decides it', () => {
  expect(anonymityStanding({ expiresAt: later, decision: null, end: null }, now)).toBe('asked');
});

test('a grant holds until its day', () => {
  expect(anonymityStanding({ expiresAt: later, decision: granted, end: null }, now)).toBe('granted');
  expect(anonymityStanding({ expiresAt: now, decision: granted, end: null }, now)).toBe('expired');
});

test('a grant past its day has expired before anybody wrote that down', () => {
  expect(anonymityStanding({ expiresAt: earlier, decision: granted, end: null }, now)).toBe('expired');
});

test('what was taken back or replaced stays so after its day', () => {
  expect(anonymityStanding({ expiresAt: earlier, decision: granted, end: { ending: 'revoked' } }, now)).toBe('revoked');
  expect(anonymityStanding({ expiresAt: earlier, decision: null, end: { ending: 'replaced' } }, now)).toBe('replaced');
});

test('a refusal stays a refusal', () => {
  expect(anonymityStanding({ expiresAt: earlier, decision: { granted: false }, end: null }, now)).toBe('refused');
});
