import { deskDatabase } from '@/platform/database';
import type { Credibility, Directness, Reliability, SourceKind, Stance, Terms, Verification } from '../claims/vocabulary';
import type { Prisma } from '@/prisma/generated/client';
import type { Person } from '../people/actor';
import { changeClaim, changeSource } from '../permissions/can';
import { gradeSource, mergeSources, withdrawSource } from '../permissions/can-with-sources';
import { visibleClaims, visibleSources, visibleStories } from '../permissions/visible';
import { whetherAwaitingSecond } from '../stories/first-awaiting-second';

export type SourceForDesk = {
  id: string;
  /** The source in whose place this one was found twice; its page is the page of both. */
  mergedIntoId: string | null;
  name: string;
  kind: SourceKind;
  directness: Directness;
  publicDescription: string;
  /** What the source stands to gain or lose. */
  interest: string;
  /** The sources it has its knowledge from, the next first and the root last, up to the first that this person may not see. */
  upstream: { id: string; name: string; kind: SourceKind }[];
  /** Sources that pass on what this one says. */
  downstream: { id: string; name: string; kind: SourceKind }[];
  /** Its notes on claims this person sees, the last first; at most `mostNotes`. */
  notes: {
    id: string;
    stance: Stance;
    terms: Terms;
    exactWords: string;
    obtainedAt: string;
    /** From 1 to 6; null where nobody weighed it. */
    credibility: Credibility | null;
    claim: { id: string; statement: string; verification: Verification };
    /** The stories in which the claim stands, of those this person sees. */
    stories: { id: string; headline: string; awaitsSecond: boolean }[];
    mayWeigh: boolean;
  }[];
  /** What colleagues judged its reliability to be, the last first. */
  grades: { id: string; reliability: Reliability; reason: string; by: string; at: string }[];
  /** Sources that turned out to be this one, the last first; none where its identity is sealed, which former names would tell. */
  merged: { id: string; name: string; reason: string; by: string; at: string }[];
  mayChange: boolean;
  mayGrade: boolean;
  mayMerge: boolean;
  mayWithdraw: boolean;
};

export const mostNotes = 100;

const short = { id: true, name: true, kind: true } as const;

/** A longer chain than this is a loop. */
const longestChain = 20;

/** One source for its page, for who may see it; null otherwise. Times are ISO 8601, UTC. */
export async function readSource(actor: Person, id: string): Promise<SourceForDesk | null> {
  const db = deskDatabase();
  const source = await db.source.findFirst({
    where: { AND: [{ id }, visibleSources(actor)] },
    select: {
      ...short,
      mergedIntoId: true,
      identitySealed: true,
      directness: true,
      publicDescription: true,
      interest: true,
      upstreamId: true,
      createdById: true,
      downstream: { where: { AND: [visibleSources(actor), { mergedIntoId: null }] }, orderBy: { name: 'asc' }, take: mostNotes, select: short },
      notes: {
        where: { claim: visibleClaims(actor) },
        orderBy: [{ obtainedAt: 'desc' }, { id: 'desc' }],
        take: mostNotes,
        select: noteColumns(actor),
      },
      merged: { where: visibleSources(actor), select: { id: true, name: true, mergedBy: true } },
    },
  });
  if (!source) return null;
  const { upstreamId, createdById, identitySealed, notes, merged: mergedRows, ...plain } = source;
  const gradeRows = await db.sourceGrade.findMany({
    where: { sourceId: { in: [id, ...mergedRows.map((each) => each.id)] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const judges = [...gradeRows.map(({ personId }) => personId), ...mergedRows.flatMap(({ mergedBy }) => mergedBy?.personId ?? [])];
  const people = await db.person.findMany({ where: { id: { in: judges } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return {
    ...plain,
    upstream: await chainFrom(actor, upstreamId),
    notes: notes.map(({ claim: { appearances, createdById: makerId, ...claim }, ...note }) => {
      const stories = [...new Map(appearances.map(({ story }) => [story.id, story])).values()];
      const facts = stories.map(({ members, ...story }) => ({ ...story, namedIds: members.map(({ personId }) => personId) }));
      return {
        ...note,
        obtainedAt: note.obtainedAt.toISOString(),
        credibility: note.credibility as Credibility | null,
        claim,
        stories: stories.map(({ id: storyId, headline, publishings }) => ({ id: storyId, headline, awaitsSecond: publishings.length > 0 })),
        mayWeigh: changeClaim(actor, { createdById: makerId }, facts).allowed,
      };
    }),
    grades: gradeRows.map(({ id: gradeId, reliability, reason, personId, at }) => ({
      id: gradeId,
      reliability,
      reason,
      by: nameOf.get(personId) ?? '',
      at: at.toISOString(),
    })),
    merged: (identitySealed ? [] : mergedRows)
      .flatMap(({ id: mergedId, name, mergedBy }) =>
        mergedBy
          ? [{ id: mergedId, name, reason: mergedBy.reason, by: nameOf.get(mergedBy.personId) ?? '', at: mergedBy.at.toISOString() }]
          : [],
      )
      .sort((a, b) => b.at.localeCompare(a.at)),
    mayChange: changeSource(actor, { createdById }).allowed,
    mayGrade: gradeSource(actor).allowed,
    mayMerge: mergeSources(actor).allowed,
    mayWithdraw: withdrawSource(actor).allowed,
  };
}

const storyColumns = {
  id: true,
  headline: true,
  ownerId: true,
  restricted: true,
  stage: true,
  standing: true,
  publishings: whetherAwaitingSecond,
  members: { select: { personId: true } },
} satisfies Prisma.StorySelect;

function noteColumns(actor: Person) {
  return {
    id: true,
    stance: true,
    terms: true,
    exactWords: true,
    obtainedAt: true,
    credibility: true,
    claim: {
      select: {
        id: true,
        statement: true,
        verification: true,
        createdById: true,
        appearances: { where: { story: visibleStories(actor) }, select: { story: { select: storyColumns } } },
      },
    },
  } satisfies Prisma.SourcingNoteSelect;
}

/** Independence is judged by the root, so the chain is told as far up as this person sees each that stands in it. */
async function chainFrom(actor: Person, upstreamId: string | null): Promise<SourceForDesk['upstream']> {
  const chain: SourceForDesk['upstream'] = [];
  for (let next = upstreamId; next !== null && chain.length < longestChain; ) {
    const source = await deskDatabase().source.findFirst({
      where: { AND: [{ id: next }, visibleSources(actor)] },
      select: { id: true, name: true, kind: true, upstreamId: true },
    });
    if (!source) break;
    const { upstreamId: further, ...shown } = source;
    chain.push(shown);
    next = further;
  }
  return chain;
}
