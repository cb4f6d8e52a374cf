import { deskDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import { rulebook } from '../gate/rulebook';
import type { Person } from '../people/actor';
import type { OverridePart } from '../permissions/can-override';
import { visibleStories } from '../permissions/visible';
import type { PageKey } from '../published/page-key';
import type { StoryRow } from '../stories/story-row';

/** One signature with which somebody let a finding pass. */
export type UsedOverride = {
  id: string;
  story: Pick<StoryRow, 'id' | 'headline' | 'stage' | 'standing'> & {
    /** Out before a second person approved, and still waiting for one. */
    awaitsSecond: boolean;
  };
  /** The rule’s title, or its id where the rulebook has it no more. */
  rule: string;
  /** What the gate said, and the words it spoke of; empty where these are not repeated. */
  message: string;
  words: string;
  by: string;
  part: OverridePart;
  reason: string;
  /** ISO 8601, UTC. */
  at: string;
  /** ISO 8601, UTC; null while it stands for the present draft. */
  voidedAt: string | null;
  /** Readers have the very state it was signed for. */
  isBeforeReaders: boolean;
};

export type OverridePage = { overrides: UsedOverride[]; next: PageKey | null };

export const overridesPerPage = 40;

/**
 * The overrides on which something rests: those of the present drafts, and those of what readers have. Newest first, by
 * key. One that an edit voided before it was ever used is history and is left out.
 */
export async function listOverrides(actor: Person, after: PageKey | null = null): Promise<OverridePage> {
  const found: Row[] = [];
  let from = after;
  for (;;) {
    const rows = await rowsAfter(actor, from);
    found.push(...rows.filter((row) => row.voidedAt === null || isBeforeReaders(row)));
    const last = rows.at(-1);
    if (!last || rows.length < overridesPerPage || found.length > overridesPerPage) break;
    from = { at: last.at, id: last.id };
  }
  const overrides = found.slice(0, overridesPerPage);
  const last = overrides.at(-1);
  const people = await deskDatabase().person.findMany({
    where: { id: { in: overrides.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    overrides: overrides.map((row) => usedOverride(row, nameOf.get(row.personId) ?? '')),
    next: found.length > overridesPerPage && last ? { at: last.at, id: last.id } : null,
  };
}

const select = {
  id: true,
  rule: true,
  message: true,
  words: true,
  personId: true,
  part: true,
  reason: true,
  at: true,
  voidedAt: true,
  revisionHash: true,
  story: {
    select: {
      id: true,
      headline: true,
      stage: true,
      standing: true,
      publishings: { orderBy: { version: 'desc' }, select: { urgentReason: true, secondedAt: true, revision: { select: { hash: true } } } },
    },
  },
} satisfies Prisma.OverrideSelect;

type Row = Prisma.OverrideGetPayload<{ select: typeof select }>;

function rowsAfter(actor: Person, after: PageKey | null): Promise<Row[]> {
  const beyond: Prisma.OverrideWhereInput = after
    ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }
    : {};
  return deskDatabase().override.findMany({
    where: {
      AND: [
        { story: visibleStories(actor) },
        { OR: [{ voidedAt: null, story: { stage: { not: 'spiked' } } }, { story: { standing: 'live' } }] },
        beyond,
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: overridesPerPage + 1,
    select,
  });
}

function isBeforeReaders({ story, revisionHash }: Row): boolean {
  return story.standing === 'live' && story.publishings[0]?.revision.hash === revisionHash;
}

function usedOverride(row: Row, by: string): UsedOverride {
  const { id, rule, message, words, part, reason, at, voidedAt, story } = row;
  return {
    id,
    story: {
      id: story.id,
      headline: story.headline,
      stage: story.stage,
      standing: story.standing,
      awaitsSecond: story.publishings.some(({ urgentReason, secondedAt }) => urgentReason !== null && secondedAt === null),
    },
    rule: rulebook.find((one) => one.id === rule)?.title ?? rule,
    message,
    words,
    by,
    part,
    reason,
    at: at.toISOString(),
    voidedAt: voidedAt?.toISOString() ?? null,
    isBeforeReaders: isBeforeReaders(row),
  };
}
