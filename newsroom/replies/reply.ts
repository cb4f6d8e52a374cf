import { z } from 'zod';
import { answeredAt } from '../answers';
import { id, line, moment, prose, requiredLine } from '../input';

/** What came of asking somebody for an answer to what is said of them. */
export const replyAnswers = ['awaited', 'answered', 'declined', 'none'] as const;
export type ReplyAnswer = (typeof replyAnswers)[number];

/** What is recorded of asking somebody for an answer (right of reply). */
export const replyFields = {
  sourceId: id.nullable().describe('Who was asked, where they are a source of the newsroom.'),
  asked: requiredLine(200).describe('Who was asked, as the desk speaks of them.'),
  how: requiredLine(200).describe('By e-mail, by phone, through a lawyer.'),
  askedAt: moment,
  deadline: moment,
  answer: z.enum(replyAnswers).describe('`none`: the deadline passed without an answer.'),
  words: prose(5_000).describe('What they answered, in their words.'),
};

/** The present state of one right of reply: part of what an approval signs. */
export const replyState = z.strictObject({
  id,
  sourceId: id.nullable(),
  asked: z.string(),
  how: line(200),
  askedAt: answeredAt,
  deadline: answeredAt,
  answer: z.enum(replyAnswers),
  words: z.string(),
});
export type ReplyState = z.output<typeof replyState>;

/** Why something recorded of a right of reply cannot be so; null when it can. */
export function replyFault({ askedAt, deadline, answer, words }: Pick<ReplyRow, 'askedAt' | 'deadline' | 'answer' | 'words'>, at: Date): string | null {
  if (askedAt > at) return 'Nobody was asked at a moment that has not come yet.';
  if (deadline <= askedAt) return 'The deadline has to be later than the question.';
  if (answer === 'answered' && words === '') return 'Write down what they answered.';
  if (answer === 'none' && deadline > at) return 'The deadline has not passed yet, so the answer is still awaited.';
  return null;
}

export type ReplyRow = {
  replyId: string;
  sourceId: string | null;
  asked: string;
  how: string;
  askedAt: Date;
  deadline: Date;
  answer: ReplyAnswer;
  words: string;
};

export function stateOfReply({ replyId, sourceId, asked, how, askedAt, deadline, answer, words }: ReplyRow): ReplyState {
  return { id: replyId, sourceId, asked, how, askedAt: askedAt.toISOString(), deadline: deadline.toISOString(), answer, words };
}

/** The answer in words, for who judges whether there was one; empty while there is none. */
export function answerInWords({ answer, words }: Pick<ReplyRow, 'answer' | 'words'>): string {
  if (answer === 'awaited') return '';
  if (answer === 'none') return 'No answer by the deadline.';
  return words || 'Declined to comment.';
}
