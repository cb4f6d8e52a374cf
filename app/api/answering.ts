import { randomUUID } from 'node:crypto';
import { Refused } from '@/newsroom/refusal';
import { isDatabaseAway } from '@/platform/database';
import { log } from '@/platform/log';
import { TooLarge } from './read-json';
import { refusalAnswer } from './refusal-answer';

/**
 * Runs a route and answers whatever it throws: refusals as themselves, a database that is away as `unavailable`, and a
 * defect of ours with a reference that stands in the log beside the cause. No cause is ever sent.
 */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooLarge) return refusalAnswer(error.refusal, 413);
    if (error instanceof Refused) return refusalAnswer(error.refusal);
    if (isDatabaseAway(error)) {
      return refusalAnswer({ code: 'unavailable', sentence: 'The newsroom’s database is away. Try again shortly.' });
    }
    const reference = randomUUID();
    log.error({ reference, err: error }, 'a request failed');
    const sentence = `Something went wrong on our side, and nothing was changed. Reference: ${reference}.`;
    return refusalAnswer({ code: 'unavailable', sentence }, 500);
  }
}
