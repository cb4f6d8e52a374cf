import { deskDatabase } from '@/platform/database';
import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import { visibleClaims, visibleStories } from '../permissions/visible';
import type { PageKey } from '../published/page-key';
import { sourcesWithUpstream } from './claim-parts';
import { contestationOf, isSupported, withRoots } from './rules';
import { type ClaimKind, type Contestation, type Disposition, opposingStances, type Verification } from './vocabulary';

export type ClaimFilter = {
  verification?: Verification;
  kind?: ClaimKind;
  /** Only claims against which some source has spoken, whether or not it came round since. */
  opposed?: boolean;
  /** Words of the statement; each must be in it. */
  words?: string;
  contestation?: Contestation;
  /** Words of the headline of a story it stands in. */
  story?: string;
  /** Words of the name of a source that spoke of it. */
  source?: string;
  /** Last changed at or after, and before, these moments. */
  since?: Date;
  before?: Date;
};

export type ClaimRow = {
  id: string;
  statement: string;
  kind: ClaimKind;
  verification: Verification;
  contestation: Contestation;
  disposition: Disposition;
  notes: number;
  /** Stories it stands in, of those the actor sees. */
  stories: number;
  /** ISO 8601, UTC. */
  updatedAt: string;
};

export type ClaimPage = { claims: ClaimRow[]; next: PageKey | null };

export const claimsPerPage = 40;

/** How many pages are looked through at once for claims whose contestation fits: it follows from stances, and is stored nowhere. */
const looks = 10;
export const claimsPerLook = looks * claimsPerPage;

/**
 * The ledger: claims the actor may see, the last changed first, by key. A page of some contestation can be empty and still
 * have a next.
 */
export async function listClaims(actor: Actor, filter: ClaimFilter = {}, after: PageKey | null = null): Promise<ClaimPage> {
  const { contestation } = filter;
  if (!contestation) return readPage(actor, filter, after);
  const claims: ClaimRow[] = [];
  let next = after;
  for (let look = 0; look < looks && claims.length < claimsPerPage; look += 1) {
    const page = await readPage(actor, filter, next);
    claims.push(...page.claims.filter((claim) => claim.contestation === contestation));
    next = page.next;
    if (!next) break;
  }
  return { claims, next };
}

async function readPage(actor: Actor, filter: ClaimFilter, after: PageKey | null): Promise<ClaimPage> {
  const rows = await deskDatabase().claim.findMany({
    where: { AND: [visibleClaims(actor), filterWhere(actor, filter), after ? beyond(after) : {}] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: claimsPerPage + 1,
    select: rowSelect(actor),
  });
  const claims = rows.slice(0, claimsPerPage);
  const last = claims.at(-1);
  const sources = await sourcesWithUpstream(deskDatabase(), claims.flatMap((claim) => [claim, ...opponentsOf(claim)]).flatMap(({ notes }) => notes));
  return {
    claims: claims.map((claim) => claimRow(claim, sources)),
    next: rows.length > claimsPerPage && last ? { at: last.updatedAt, id: last.id } : null,
  };
}

function rowSelect(actor: Actor) {
  const stancesOnly = { select: { sourceId: true, stance: true, terms: true, obtainedAt: true } } as const;
  const opponent = { select: { kind: true, notes: stancesOnly } } as const;
  return {
    id: true,
    statement: true,
    kind: true,
    verification: true,
    disposition: true,
    updatedAt: true,
    notes: stancesOnly,
    relationsOut: { where: { kind: 'contradicts' }, select: { to: opponent } },
    relationsIn: { where: { kind: 'contradicts' }, select: { from: opponent } },
    appearances: { where: { story: visibleStories(actor) }, select: { storyId: true } },
  } satisfies Prisma.ClaimSelect;
}

type Sources = Awaited<ReturnType<typeof sourcesWithUpstream>>;
type Row = Prisma.ClaimGetPayload<{ select: ReturnType<typeof rowSelect> }>;

function opponentsOf({ relationsOut, relationsIn }: Pick<Row, 'relationsOut' | 'relationsIn'>) {
  return [...relationsOut.map(({ to }) => to), ...relationsIn.map(({ from }) => from)];
}

function claimRow({ notes, relationsOut, relationsIn, appearances, updatedAt, ...claim }: Row, sources: Sources): ClaimRow {
  const contradictions = opponentsOf({ relationsOut, relationsIn }).map((other) => ({ kind: other.kind, isSupported: isSupported(withRoots(other.notes, sources)) }));
  return {
    ...claim,
    contestation: contestationOf(claim.kind, withRoots(notes, sources), contradictions),
    notes: notes.length,
    stories: new Set(appearances.map(({ storyId }) => storyId)).size,
    updatedAt: updatedAt.toISOString(),
  };
}

function filterWhere(actor: Actor, filter: ClaimFilter): Prisma.ClaimWhereInput {
  const { verification, contestation, kind, opposed, words, story, source, since, before } = filter;
  const spokenAgainst: Prisma.ClaimWhereInput = { notes: { some: { stance: { in: [...opposingStances] } } } };
  const contradicts = { some: { kind: 'contradicts' } } as const;
  return {
    AND: [
      ...wordsOf(words).map((statement) => ({ statement })),
      ...(story ? [{ appearances: { some: { story: { AND: [visibleStories(actor), ...wordsOf(story).map((headline) => ({ headline }))] } } } }] : []),
      ...(source ? [{ notes: { some: { source: { AND: wordsOf(source).map((name) => ({ name })) } } } }] : []),
      ...(opposed ? [spokenAgainst] : []),
      ...(contestation && contestation !== 'uncontested' ? [{ OR: [spokenAgainst, { relationsOut: contradicts }, { relationsIn: contradicts }] }] : []),
    ],
    ...(verification && { verification }),
    ...(kind && { kind }),
    ...((since ?? before) && { updatedAt: { ...(since && { gte: since }), ...(before && { lt: before }) } }),
  };
}

/** Each of the words has to be there, in whatever case. */
function wordsOf(words = ''): { contains: string; mode: 'insensitive' }[] {
  const each = words.slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8);
  return each.map((contains) => ({ contains, mode: 'insensitive' }));
}

/** The bound on the time alone is what an index can jump to. */
function beyond({ at, id }: PageKey): Prisma.ClaimWhereInput {
  return { updatedAt: { lte: at }, OR: [{ updatedAt: { lt: at } }, { id: { lt: id } }] };
}
