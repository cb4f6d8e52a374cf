import { networkOf } from '../people/network';
import { countAttempt, limiter } from '../rate-limit';

/** Reports from one network in a quarter of an hour: a school or an office may share one. */
export const reportsFromNetwork = 10;

/** Reports from everywhere in a quarter of an hour: what a desk could still read. */
export const reportsInAll = 200;

const byNetwork = limiter('report-network', reportsFromNetwork);
const inAll = limiter('report-all', reportsInAll);

/** Counts a reader's report before it is taken, and refuses with `too_many` when there were enough. */
export async function countReport(address: string): Promise<void> {
  await countAttempt(byNetwork, networkOf(address), 'Several reports have come from where you are. Please try again in a quarter of an hour.');
  await countAttempt(inAll, 'everybody', 'More reports are coming in than we can read. Please try again in a quarter of an hour.');
}
