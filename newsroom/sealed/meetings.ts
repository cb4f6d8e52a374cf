import { countedAttempts, keyOf, limiter } from '../rate-limit';
import { refuse } from '../refusal';

/** How many sealed sources, of those they do not hold, somebody may meet in a quarter of an hour. */
export const mostMeetings = 10;

const meetings = limiter('sealed-met', mostMeetings);

/** Counts that somebody met something sealed; it stops nobody by itself. */
export async function countMeetings(personId: string, times: number): Promise<void> {
  if (times > 0) await meetings.penalty(keyOf(personId), times);
}

/** Whether somebody met what is sealed so often that they may be guessing. */
export async function meetsTooOften(personId: string): Promise<boolean> {
  return (await countedAttempts(meetings, personId)) >= mostMeetings;
}

/** Refuses whoever may be guessing, whatever they write: what is refused tells them nothing then. */
export async function refuseGuesses(personId: string): Promise<void> {
  if (await meetsTooOften(personId)) {
    refuse('too_many', 'Words of yours met several sealed sources within a quarter of an hour. Until it has passed your drafts are saved and nothing else is done. If they were ordinary words, tell standards.');
  }
}
