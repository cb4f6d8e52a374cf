import { now } from '@/platform/clock';
import { deskDatabase } from '@/platform/database';
import { log } from '@/platform/log';
import { system } from '../people/actor';
import { expireAnonymity } from './expire-anonymity';

const atOnce = 100;

/** Ends the grants of anonymity whose day has passed, the longest overdue first. @returns how many. */
export async function endExpiredGrants(): Promise<number> {
  const due = await deskDatabase().anonymityRequest.findMany({
    where: { expiresAt: { lte: now() }, end: null, decision: { granted: true } },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: atOnce,
    select: { id: true },
  });
  let ended = 0;
  for (const { id: requestId } of due) {
    const result = await expireAnonymity(system, { requestId });
    if (result.ok) ended += 1;
    else log.warn({ requestId, refusal: result.refusal.code }, 'a grant of anonymity could not be ended');
  }
  return ended;
}
