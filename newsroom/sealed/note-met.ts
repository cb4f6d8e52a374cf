import { now } from '@/platform/clock';
import { deskDatabase } from '@/platform/database';
import { record } from '../audit/record';
import type { AuditEvent } from '../audit/events';
import { type Person, system } from '../people/actor';
import type { Transaction } from '../transaction';
import { heldSources, holdersOf, keptGrants } from './live-grants';
import { countMeetings } from './meetings';
import type { FoundSealed } from './found-sealed';
import type { SealedMet } from './sealed-met';
import { tellHolders } from './tell-concerned';

/** For so many milliseconds a story in which something sealed stands is one meeting, however often it is saved and looked at. */
const oneMeeting = 60 * 60_000;

/** For so many milliseconds one source is one guess, however often the same common word is typed; who guesses names meets many. */
const oneGuess = 15 * 60_000;

type Met = { sourceIds: readonly string[]; storyId?: string; at: Date };

/**
 * What is to be written into the audit, by ids, when words of somebody's met something sealed; those who hold a grant are
 * told. Who holds one themselves knows what they wrote, and it is no meeting.
 */
export async function meetSealed(db: Transaction, { id: personId }: Pick<Person, 'id'>, { sourceIds, storyId, at }: Met): Promise<AuditEvent[]> {
  const strange: string[] = [];
  for (const sourceId of await strangeTo(db, personId, sourceIds, at)) if (!(await isKnown(db, personId, { sourceId, storyId, at }))) strange.push(sourceId);
  const fresh = await Promise.all(strange.map(async (sourceId) => !(await metWithin(db, personId, { sourceId, at }, oneGuess))));
  await countMeetings(personId, fresh.filter(Boolean).length);
  for (const sourceId of strange) await tellHolders(db, { sourceId, kind: 'met', at, holderIds: await holdersOf(db, sourceId, at, keptGrants) });
  return strange.map((sourceId) => ({
    name: 'sealed.met',
    subject: { type: 'source', id: sourceId },
    ...(storyId === undefined ? {} : { storyId }),
    data: { personId },
  }));
}

/** Those of these sources of which somebody holds no grant. */
export async function strangeTo(db: Transaction, personId: string, sourceIds: readonly string[], at: Date): Promise<string[]> {
  const held = (await heldSources(db, [personId], at)).get(personId) ?? [];
  return sourceIds.filter((id) => !held.includes(id));
}

/** Every refusal counts; of a story it was told within the hour, by the gate. */
async function isKnown(db: Transaction, personId: string, { sourceId, storyId, at }: { sourceId: string; storyId: string | undefined; at: Date }): Promise<boolean> {
  if (storyId === undefined) return false;
  return metWithin(db, personId, { sourceId, storyId, at }, oneMeeting);
}

/** Whether somebody met this source within so many milliseconds, in this story where one is named. */
async function metWithin(db: Transaction, personId: string, { sourceId, storyId, at }: { sourceId: string; storyId?: string; at: Date }, time: number): Promise<boolean> {
  const since = new Date(at.getTime() - time);
  const where = { name: 'sealed.met', subjectId: sourceId, at: { gt: since }, data: { path: ['personId'], equals: personId } };
  return (await db.auditEvent.count({ where: { ...where, ...(storyId === undefined ? {} : { storyId }) } })) > 0;
}

/**
 * After a refusal was rolled back: writes down who met what, and answers whoever holds the sources with the names that the
 * desk has for them. A source that was only about to be sealed is nobody's secret yet.
 */
export async function noteMet(actor: Person, { sourceIds, refusal, surface }: SealedMet): Promise<SealedMet['refusal']> {
  const at = now();
  return deskDatabase().$transaction(async (db) => {
    const sealed = await db.sealedSource.findMany({
      where: { sourceId: { in: [...sourceIds] } },
      orderBy: { source: { name: 'asc' } },
      select: { sourceId: true, source: { select: { name: true } } },
    });
    if (sealed.length === 0) return refusal;
    const events = await meetSealed(db, actor, { sourceIds: sealed.map(({ sourceId }) => sourceId), at });
    await record(db, system, at, events);
    if (events.length > 0) return { ...refusal, sentence: `${refusal.sentence} That you met it is on record.` };
    const names = sealed.map(({ source: { name } }) => `“${name}”`).join(' and ');
    return { ...refusal, sentence: `Something in ${surface} is sealed for the protection of a source whose grant you hold, ${names}, and may not stand there.` };
  });
}

/** The same after the gate refused a story: its findings, which say where something sealed stands, were told to whoever asked. */
export async function noteFound(actor: Person, { storyId, sourceIds }: FoundSealed): Promise<void> {
  const at = now();
  await deskDatabase().$transaction(async (db) => record(db, system, at, await meetSealed(db, actor, { sourceIds, storyId, at })));
}
