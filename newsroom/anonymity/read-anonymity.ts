import { z } from 'zod';
import { now } from '@/platform/clock';
import { deskDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import { answeredAt } from '../answers';
import { id } from '../input';
import type { Actor, Person } from '../people/actor';
import { decideAnonymity, revokeAnonymity } from '../permissions/can-with-anonymity';
import { visibleStories } from '../permissions/visible';
import { whetherAwaitingSecond } from '../stories/first-awaiting-second';
import type { Transaction } from '../transaction';
import { anonymityStanding, anonymityStandings } from './anonymity';

/** A request for anonymity with what became of it, as the desk reads it. */
export const deskAnonymity = z.strictObject({
  id,
  storyId: id,
  headline: z.string(),
  awaitsSecond: z.boolean().describe('Out before a second person approved, and still waiting for one.'),
  claimId: id,
  statement: z.string(),
  sourceId: id,
  source: z.string().describe('The name under which the desk speaks of the source.'),
  information: z.string(),
  vital: z.string(),
  notOtherwise: z.string(),
  reliable: z.string(),
  reasonForReaders: z.string(),
  description: z.string(),
  expiresAt: answeredAt,
  standing: z.enum(anonymityStandings),
  askedBy: z.string(),
  askedAt: answeredAt,
  decision: z.strictObject({ by: z.string(), at: answeredAt, reason: z.string() }).nullable(),
  end: z.strictObject({ by: z.string().describe('Empty for the clock.'), at: answeredAt, reason: z.string() }).nullable(),
  mayDecide: z.boolean(),
  mayRevoke: z.boolean(),
});
export type DeskAnonymity = z.output<typeof deskAnonymity>;

const select = {
  id: true,
  information: true,
  vital: true,
  notOtherwise: true,
  reliable: true,
  reasonForReaders: true,
  description: true,
  expiresAt: true,
  requestedAt: true,
  requestedById: true,
  decision: true,
  end: true,
  claim: { select: { id: true, statement: true } },
  source: { select: { id: true, name: true } },
  story: {
    select: {
      id: true,
      headline: true,
      ownerId: true,
      restricted: true,
      stage: true,
      standing: true,
      members: { select: { personId: true } },
      contributions: { select: { personId: true } },
      publishings: whetherAwaitingSecond,
    },
  },
} satisfies Prisma.AnonymityRequestSelect;

/** By claim, every request in the stories this person sees, the latest first; in one story where it is named. */
export async function readAnonymity(
  db: Transaction,
  actor: Actor,
  claimIds: readonly string[],
  storyId?: string,
): Promise<(claimId: string) => DeskAnonymity[]> {
  const where = { claimId: { in: [...claimIds] }, ...(storyId && { storyId }), story: visibleStories(actor) };
  const entries = await read(db, actor, { where, orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }] });
  return (claimId) => entries.filter((entry) => entry.claimId === claimId);
}

const most = 30;

/** What waits for a standards editor: open requests they may decide, the longest waiting first. Nothing for anybody else. */
export async function readAnonymityQueue(actor: Person): Promise<DeskAnonymity[]> {
  if (actor.role !== 'standards') return [];
  const open = { decision: null, end: null, expiresAt: { gt: now() } };
  const where = { ...open, story: { AND: [visibleStories(actor), { stage: { not: 'spiked' as const } }] } };
  const entries = await read(deskDatabase(), actor, { where, orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }], take: most });
  return entries.filter(({ mayDecide }) => mayDecide);
}

type Asked = Pick<Prisma.AnonymityRequestFindManyArgs, 'where' | 'orderBy' | 'take'>;

async function read(db: Transaction, actor: Actor, asked: Asked): Promise<DeskAnonymity[]> {
  const rows = await db.anonymityRequest.findMany({ ...asked, select });
  const people = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ requestedById, decision, end }) => [requestedById, decision?.personId ?? [], end?.personId ?? []].flat()) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  const by = (personId: string | null) => (personId && nameOf.get(personId)) || '';
  const at = now();
  return rows.map(({ requestedAt, requestedById, expiresAt, decision, end, claim, source, story, ...answers }): DeskAnonymity => {
    const facts = { ...story, namedIds: story.members.map(({ personId }) => personId) };
    const standing = anonymityStanding({ expiresAt, decision, end }, at);
    return {
      ...answers,
      storyId: story.id,
      headline: story.headline,
      awaitsSecond: story.publishings.length > 0,
      claimId: claim.id,
      statement: claim.statement,
      sourceId: source.id,
      source: source.name,
      expiresAt: expiresAt.toISOString(),
      standing,
      askedBy: by(requestedById),
      askedAt: requestedAt.toISOString(),
      decision: decision && { by: by(decision.personId), at: decision.at.toISOString(), reason: decision.reason },
      end: end && { by: by(end.personId), at: end.at.toISOString(), reason: end.reason },
      mayDecide: standing === 'asked' && decideAnonymity(actor, facts, story.contributions.map(({ personId }) => personId)).allowed,
      mayRevoke: standing === 'granted' && revokeAnonymity(actor, facts).allowed,
    };
  });
}
