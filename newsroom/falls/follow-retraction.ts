import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import { holdScheduled, scheduledLanguagesOf } from './hold-scheduled';
import { startWave } from './start-wave';
import { storiesReached } from './stories-reached';
import { voidApprovedLanguages } from './void-approved-languages';

/**
 * A story was taken back: its other languages, as readers have them, rest on it. Whoever owns a live one has to look, for
 * each core claim that it stated last; what is scheduled does not go out, and what is approved is approved anew.
 */
export async function followRetraction(
  context: Pick<CommandContext, 'db' | 'actor' | 'at'>,
  { id }: { id: string },
  publicationId: string,
): Promise<AuditEvent[]> {
  const { db } = context;
  const events: AuditEvent[] = [];
  const { translationGroup } = await db.publishedStory.findUniqueOrThrow({ where: { id }, select: { translationGroup: true } });
  const story = { id, translationOfId: translationGroup };
  const others = await db.publishedStory.findMany({ where: { translationGroup: translationGroup ?? id, id: { not: id }, standing: 'live' }, select: { id: true } });
  const stated = await db.publishedAppearance.findMany({
    where: { publicationId, core: true },
    distinct: ['claimId'],
    orderBy: { claimId: 'asc' },
    select: { claimId: true },
  });
  for (const { claimId } of others.length > 0 ? stated : []) {
    const reached = (await storiesReached(db, [claimId], { whateverTold: true })).filter(({ id }) => others.some((other) => other.id === id));
    const occasion = { reason: 'A story that states the claim was retracted.', cause: 'retracted' as const };
    events.push(...(await startWave(context, { claimId, reached }, occasion)));
  }
  const reason = 'The same story in another language was retracted.';
  events.push(...(await holdScheduled(context, await scheduledLanguagesOf(db, story), { id: null, reason })));
  return [...events, ...(await voidApprovedLanguages(context, [story], reason))];
}
