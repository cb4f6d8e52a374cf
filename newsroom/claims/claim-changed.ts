import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import { recordEdit } from '../drafts/record-edit';
import { refreshPublicRecord } from '../permissions/can';
import { liveStoriesOf } from '../publishing/live-stories';
import { refreshPublicClaim } from '../publishing/public-record';
import type { LoadedClaim } from './load-claim';
import { claimStates } from './sourcing-state';

type Context = Pick<CommandContext, 'db' | 'actor' | 'at' | 'touch'>;

/** How long the owner of a live story has to look at a changed claim, in milliseconds: four hours. */
const timeToLook = 4 * 60 * 60 * 1_000;

/**
 * What every change of a claim or of what it rests on means: each draft that uses it loses its approval; each live
 * story that uses it is listed as touched, with a task for its owner; and when an editor made the change, readers see
 * the new labels at once. So it is with the claims it contradicts, where their contestation follows. Prose is never
 * rewritten.
 */
export async function claimChanged(
  context: Context,
  claim: LoadedClaim,
  reason: string,
  { contributes = true }: { contributes?: boolean } = {},
): Promise<AuditEvent[]> {
  const { db, at } = context;
  await db.claim.update({ where: { id: claim.id }, data: { updatedAt: at } });
  const events: AuditEvent[] = [];
  for (const story of claim.stories) {
    events.push(...(await recordEdit(context, story, 'sourcing', { contributes })));
  }
  events.push(...(await readersConcerned(context, claim.id, reason)));
  for (const id of await contestedAnew(db, claim.id)) {
    events.push(...(await readersConcerned(context, id, 'A claim that contradicts it changed.')));
  }
  return events;
}

async function readersConcerned(context: Context, claimId: string, reason: string): Promise<AuditEvent[]> {
  const { db, actor, at } = context;
  const live = await liveStoriesOf(db, claimId);
  for (const storyId of live) {
    const open = await db.task.findFirst({ where: { storyId, claimId, doneAt: null } });
    const data = { reason, dueAt: new Date(at.getTime() + timeToLook) };
    if (open) await db.task.update({ where: { id: open.id }, data: { reason } });
    else await db.task.create({ data: { ...data, storyId, claimId, createdAt: at } });
  }
  if (live.length === 0 || !refreshPublicRecord(actor).allowed) return [];
  await refreshPublicClaim(context, claimId);
  return [{ name: 'claim.public-record-refreshed', subject: { type: 'claim', id: claimId }, data: { stories: live.length } }];
}

/** Published claims that contradict this one, and are not as contested any more as readers are told. */
async function contestedAnew(db: CommandContext['db'], claimId: string): Promise<string[]> {
  const relations = await db.claimRelation.findMany({
    where: { kind: 'contradicts', OR: [{ fromId: claimId }, { toId: claimId }] },
    select: { fromId: true, toId: true },
  });
  const others = [...new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId]))].filter((id) => id !== claimId).sort();
  const told = await db.publishedClaim.findMany({ where: { id: { in: others } }, select: { id: true, contestation: true } });
  const states = await claimStates(db, told.map(({ id }) => id));
  return states.filter(({ id, contestation }) => told.some((before) => before.id === id && before.contestation !== contestation)).map(({ id }) => id);
}
