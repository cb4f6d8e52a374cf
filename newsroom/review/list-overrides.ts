import { deskDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import { isOfFinding, signedOf } from '../gate/override';
import { rulebook } from '../gate/rulebook';
import type { Person } from '../people/actor';
import { type OverridePart, partsOf } from '../permissions/can-override';
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
  /** Readers have, or had, the very state it was signed for, in their latest version or in an earlier one. */
  used: 'by what readers have' | 'by what readers had' | null;
  /** Whether it let anything pass, or waited for another signature. */
  tookEffect: boolean;
};

export type OverridePage = { overrides: UsedOverride[]; next: PageKey | null };

export const overridesPerPage = 40;

/**
 * The overrides on which something rests or rested: those of the present drafts, and those of every version that ever went
 * out, whether readers still have it or it was followed, retracted or taken down. Newest first, by key. One that an edit
 * voided before it was ever used is history and is left out.
 */
export async function listOverrides(actor: Person, after: PageKey | null = null): Promise<OverridePage> {
  const found: Row[] = [];
  let from = after;
  for (;;) {
    const rows = await rowsAfter(actor, from);
    found.push(...rows.filter((row) => (row.voidedAt === null && row.story.stage !== 'spiked') || useOf(row)));
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
  const beside = await besideThem(overrides);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    overrides: overrides.map((row) => usedOverride(row, nameOf.get(row.personId) ?? '', beside)),
    next: found.length > overridesPerPage && last ? { at: last.at, id: last.id } : null,
  };
}

const select = {
  id: true,
  storyId: true,
  rule: true,
  claimId: true,
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
        { OR: [{ voidedAt: null, story: { stage: { not: 'spiked' } } }, { story: { publishings: { some: {} } } }] },
        beyond,
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: overridesPerPage + 1,
    select,
  });
}

function useOf({ story, revisionHash }: Row): UsedOverride['used'] {
  const [latest, ...earlier] = story.publishings.map(({ revision }) => revision.hash === revisionHash);
  if (latest && story.standing === 'live') return 'by what readers have';
  return latest || earlier.includes(true) ? 'by what readers had' : null;
}

const signature = { storyId: true, rule: true, claimId: true, revisionHash: true, message: true, words: true, personId: true, part: true } satisfies Prisma.OverrideSelect;

type Signature = Prisma.OverrideGetPayload<{ select: typeof signature }>;

/** Signatures for the same states, of rules that take more than one. */
function besideThem(rows: readonly Row[]): Promise<Signature[]> | Signature[] {
  const several = rows.filter(({ rule }) => partsFor(rule).length > 1);
  if (several.length === 0) return [];
  return deskDatabase().override.findMany({ where: { revisionHash: { in: several.map(({ revisionHash }) => revisionHash) } }, select: signature });
}

function partsFor(rule: string): OverridePart[] {
  return partsOf(rulebook.find(({ id }) => id === rule)?.override ?? { kind: 'nobody' });
}

/** Each place that the rule has is taken, for this very finding, by a person of its own. */
function tookEffect({ storyId, rule, claimId, revisionHash, message, words }: Row, beside: readonly Signature[]): boolean {
  const parts = partsFor(rule);
  if (parts.length < 2) return true;
  const finding = { rule, claimId, message, place: { from: 0, to: 0, text: words } };
  const signed = beside.filter((one) => one.storyId === storyId && one.revisionHash === revisionHash && isOfFinding({ ...one, of: signedOf(one) }, finding));
  return parts.every((part) => signed.some((one) => one.part === part)) && new Set(signed.map(({ personId }) => personId)).size >= parts.length;
}

function usedOverride(row: Row, by: string, beside: readonly Signature[]): UsedOverride {
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
    used: useOf(row),
    tookEffect: tookEffect(row, beside),
  };
}
