import { describe, expect, test } from 'vitest';
import { replyChange } from './reply-history';

const asked = {
  asked: 'The builder', how: 'by e-mail', askedAt: '2026-05-01T09:00:00.000Z', deadline: '2026-05-02T09:00:00.000Z',
  answer: 'awaited' as const, words: '', by: 'Mina', at: '2026-05-01T09:01:00.000Z',
};

describe('the history of a right of reply says', () => {
  test('first who was asked, how, when and until when', () => {
    expect(replyChange(null, asked, 'UTC')).toMatch(/^asked The builder by e-mail on 1 May.*; deadline 2 May.*; answer awaited\.$/);
  });

  test('then only what changed: a longer deadline, with the one before', () => {
    expect(replyChange(asked, { ...asked, deadline: '2026-05-03T09:00:00.000Z' }, 'UTC')).toMatch(/^deadline 3 May.* instead of 2 May.*\.$/);
  });

  test('an answer, in its words; and that words were taken away', () => {
    const answered = { ...asked, answer: 'answered' as const, words: 'It is safe' };
    expect(replyChange(asked, answered, 'UTC')).toBe('answered; “It is safe”.');
    expect(replyChange(answered, asked, 'UTC')).toBe('answer awaited; took the words away.');
  });
});
