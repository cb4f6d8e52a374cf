import { latestStances, type StanceTaken } from '../claims/rules';
import { opposingStances, supportingStances } from '../claims/vocabulary';

/** What became of the word on which a claim stood: withdrawn, turned against it, or not to be told any more. */
export type TakenBack = 'withdrawn' | 'denied' | 'untold';

/** Of those who stood behind a claim whose word was taken back; of all who spoke, where no note tells any more who did. */
export function howTakenBack(notes: readonly StanceTaken[]): TakenBack {
  const latest = latestStances(notes);
  const stood = new Set(notes.filter(({ stance }) => supportingStances.includes(stance)).map(({ sourceId }) => sourceId));
  const words = [...latest].flatMap(([id, stance]) => (stood.size === 0 || stood.has(id) ? [stance] : []));
  if (words.includes('withdrew')) return 'withdrawn';
  return words.some((stance) => opposingStances.includes(stance)) ? 'denied' : 'untold';
}
