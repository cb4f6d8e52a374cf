import { expect, test } from 'vitest';
import type { ClaimState, NoteState } from '../claims/claim-state';
import { additionDifferences } from './sourcing-additions';

const note = { source: { id: 'official', name: 'The official' } } as NoteState;
const claim = (parts: Partial<Pick<ClaimState, 'grants' | 'replies'>> = {}) => ({ notes: [note], ...parts }) as ClaimState;
const grant = (id: string) => ({ id, sourceId: 'official', description: 'An official', reasonForReaders: 'it is forbidden', expiresAt: '2026-06-01T00:00:00Z' });
const reply = (words: string) => ({
  id: 'asked',
  sourceId: null,
  asked: 'The builder',
  how: 'by e-mail',
  askedAt: '2026-05-01T09:00:00Z',
  deadline: '2026-05-02T09:00:00Z',
  answer: words ? ('answered' as const) : ('awaited' as const),
  words,
});

test('leave given, ended, and given anew', () => {
  expect(additionDifferences(claim(), claim({ grants: [grant('a')] }))).toEqual([{ change: 'leave-given', source: 'The official' }]);
  expect(additionDifferences(claim({ grants: [grant('a')] }), claim())).toEqual([{ change: 'leave-ended', source: 'The official' }]);
  expect(additionDifferences(claim({ grants: [grant('a')] }), claim({ grants: [grant('b')] }))).toEqual([{ change: 'leave-given', source: 'The official' }]);
});

test('somebody asked, and what came of it', () => {
  expect(additionDifferences(claim(), claim({ replies: [reply('')] }))).toEqual([{ change: 'reply-added', asked: 'The builder' }]);
  expect(additionDifferences(claim({ replies: [reply('')] }), claim({ replies: [reply('It is not so.')] }))).toEqual([{ change: 'reply-changed', asked: 'The builder' }]);
  expect(additionDifferences(claim({ replies: [reply('')] }), claim({ replies: [reply('')] }))).toEqual([]);
});
