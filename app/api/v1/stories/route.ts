import { answerRead } from '@/app/api/v1/answer-read';
import { reads } from '@/newsroom/api/reads';

export const GET = answerRead(reads['find-stories']);
