import { expect, test } from 'vitest';
import { answerInWords, replyFault } from './reply';

const at = new Date('2026-05-02T12:00:00Z');
const asked = { askedAt: new Date('2026-05-01T09:00:00Z'), deadline: new Date('2026-05-02T09:00:00Z'), answer: 'awaited', words: '' } as const;

test('somebody was asked, with time to answer', () => {
  expect(replyFault(asked, at)).toBeNull();
  expect(replyFault({ ...asked, deadline: asked.askedAt }, at)).toMatch(/later than the question/);
  expect(replyFault({ ...asked, askedAt: new Date('2026-05-03T09:00:00Z') }, at)).toMatch(/has not come yet/);
});

test('an answer is written down', () => {
  expect(replyFault({ ...asked, answer: 'answered' }, at)).toMatch(/Write down/);
  expect(replyFault({ ...asked, answer: 'answered', words: 'It is not so.' }, at)).toBeNull();
});

test('there is no answer only when the deadline has passed', () => {
  expect(replyFault({ ...asked, answer: 'none' }, at)).toBeNull();
  expect(replyFault({ ...asked, answer: 'none', deadline: new Date('2026-05-02T13:00:00Z') }, at)).toMatch(/has not passed yet/);
});

test('who declines may do so without a word', () => {
  expect(replyFault({ ...asked, answer: 'declined' }, at)).toBeNull();
  expect(answerInWords({ answer: 'declined', words: '' })).toBe('Declined to comment.');
  expect(answerInWords({ answer: 'awaited', words: '' })).toBe('');
});
