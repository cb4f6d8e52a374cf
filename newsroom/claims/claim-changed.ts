import type { AuditEvent } from '../audit/events';
import type { CommandContext } from '../command';
import { recordEdits } from '../drafts/record-edit';
import { isFall, type Occasion } from '../falls/cause';
import { startWave } from '../falls/start-wave';
import { storiesReached } from '../falls/stories-reached';
import { voidApprovedOn } from '../falls/void-approved-languages';
import { refreshPublicRecord } from '../permissions/can';
import { dropUnheard } from '../publishing/drop-unheard';
import { refreshPublicClaim } from '../publishing/public-record';
import { showFall } from '../publishing/show-labels';
import { noteWriter } from '../publishing/untold-writers';
import { stateOf } from '../revisions/state';
import { lockStories } from '../stories/load-story';
import type { LoadedClaim } from './load-claim';
import { refuseOvertaken } from './refuse-overtaken';
import { claimStates } from './sourcing-state';

type Context = Pick<CommandContext, 'db' | 'actor' | 'at' | 'touch'>;

/**
 * What every change of a claim or of what it rests on means: each draft that uses it loses its approval; each live
 * story that uses it is listed as touched, with a task for its owner; and when an editor made the change, readers see
 * the new labels at once, while new words wait for a second person. When the claim fell, they see that whoever found it out,
 * and what was approved of another language is void. So it is with the claims it contradicts, where their contestation
 * follows, and an approval that signed the earlier one is void. Prose is never rewritten.
 * @param said what happened, as a sentence; with its cause where it is more than a change.
 * @param concerns the one story that is to be looked at for it, where it is no other's matter
 */
export async function claimChanged(
  context: Context,
  claim: Pick<LoadedClaim, 'id' | 'standsIn'>,
  said: string | Occasion,
  { contributes = true, concerns }: { contributes?: boolean; concerns?: string } = {},
): Promise<AuditEvent[]> {
  const { db, at } = context;
  const occasion: Occasion = typeof said === 'string' ? { reason: said, cause: 'changed' } : said;
  await db.claim.update({ where: { id: claim.id }, data: { updatedAt: at } });
  await noteWriter(context, claim.id);
  // What is scheduled and relies on a fallen claim is held, and not merely edited: the wave sees to it first.
  const first = await readersConcerned(context, claim.id, occasion, concerns);
  const moved = isFall(occasion.cause);
  const stories = claim.standsIn.map((story) => (moved && story.stage === 'scheduled' ? { ...story, stage: 'drafting' as const } : story));
  const events = [...(await recordEdits(context, stories, 'sourcing', { contributes })), ...first];
  if (moved) events.push(...(await voidApprovedOn(context, claim.id, occasion.reason)));
  const others = await contradictingIds(db, claim.id);
  events.push(...(await voidApprovalsOf(context, others)));
  for (const id of await contestedAnew(db, others)) {
    events.push(...(await readersConcerned(context, id, { reason: 'A claim that contradicts it changed.', cause: 'contradicted' })));
  }
  return events;
}

/** What was approved of stories that state these claims is void where it is not the present state any more. */
async function voidApprovalsOf(context: Context, claimIds: readonly string[]): Promise<AuditEvent[]> {
  const { db } = context;
  if (claimIds.length === 0) return [];
  const standing = await db.approval.findMany({
    where: { voidedAt: null, story: { appearances: { some: { claimId: { in: [...claimIds] }, takenOffAt: null } } } },
    select: { storyId: true, revisionHash: true, story: { select: { draft: { select: { document: true } } } } },
  });
  const outdated: string[] = [];
  for (const { storyId, revisionHash, story } of standing) {
    if (story.draft && (await stateOf(db, storyId, story.draft)).hash !== revisionHash) outdated.push(storyId);
  }
  return recordEdits(context, await lockStories(db, outdated), 'sourcing', { contributes: false, reason: 'A claim that contradicts one of its claims changed.' });
}

async function readersConcerned(context: Context, claimId: string, occasion: Occasion, concerns?: string): Promise<AuditEvent[]> {
  const { db, actor } = context;
  const reached = await storiesReached(db, [claimId]);
  // Those that state it are locked with the claim; what translates one may be about to be published at this very moment.
  await lockStories(db, reached.filter(({ byTranslation }) => byTranslation).map(({ id }) => id));
  await refuseOvertaken(context, claimId, reached.map(({ id }) => id));
  const mayTell = refreshPublicRecord(actor).allowed;
  // An upgrade that readers are told of leaves nothing to do.
  const needsNobody = occasion.cause === 'upgraded' && mayTell;
  const toLook = concerns === undefined ? reached : reached.filter(({ id }) => id === concerns);
  const events = needsNobody ? [] : await startWave(context, { claimId, reached: toLook }, occasion);
  if (reached.length === 0) return events;
  if (mayTell) {
    await refreshPublicClaim(context, claimId);
  } else {
    const fell = isFall(occasion.cause) && (await showFall(context, claimId));
    if (!(await dropUnheard(context, claimId)) && !fell) return events;
  }
  return [...events, { name: 'claim.public-record-refreshed', subject: { type: 'claim', id: claimId }, data: { stories: reached.length } }];
}

/** Claims that contradict this one, either way round, in the order of their ids. */
async function contradictingIds(db: CommandContext['db'], claimId: string): Promise<string[]> {
  const relations = await db.claimRelation.findMany({
    where: { kind: 'contradicts', OR: [{ fromId: claimId }, { toId: claimId }] },
    select: { fromId: true, toId: true },
  });
  return [...new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId]))].filter((id) => id !== claimId).sort();
}

/** Those that are published, and not as contested any more as readers are told. */
async function contestedAnew(db: CommandContext['db'], claimIds: readonly string[]): Promise<string[]> {
  const told = await db.publishedClaim.findMany({ where: { id: { in: [...claimIds] } }, select: { id: true, contestation: true } });
  const states = await claimStates(db, told.map(({ id }) => id));
  return states.filter(({ id, contestation }) => told.some((before) => before.id === id && before.contestation !== contestation)).map(({ id }) => id);
}
