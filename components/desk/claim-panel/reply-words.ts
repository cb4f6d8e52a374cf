import type { DeskReply } from '@/newsroom/replies/read-replies';

/** What came of asking somebody for an answer. */
export const replyWords: Record<DeskReply['answer'], string> = {
  awaited: 'Answer awaited',
  answered: 'Answered',
  declined: 'Declined to comment',
  none: 'No answer by the deadline',
};
