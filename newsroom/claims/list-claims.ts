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

/** The ledger: claims the actor may see, the last changed first, by key. */
export async function listClaims(actor: Actor, filter: ClaimFilter = {}, after: PageKey | null = null): Promise<ClaimPage> {
  const rows = await deskDatabase().claim.findMany({
    where: { AND: [visibleClaims(actor), filterWhere(filter), after ? beyond(after) : {}] },
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
  const stancesOnly = { select: { sourceId: true, stance: true, obtainedAt: true } } as const;
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

function filterWhere({ verification, kind, opposed, words }: ClaimFilter): Prisma.ClaimWhereInput {
  const each = words?.slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 8) ?? [];
  return {
    AND: each.map((word) => ({ statement: { contains: word, mode: 'insensitive' as const } })),
    ...(verification && { verification }),
    ...(kind && { kind }),
    ...(opposed && { notes: { some: { stance: { in: [...opposingStances] } } } }),
  };
}

/** The bound on the time alone is what an index can jump to. */
function beyond({ at, id }: PageKey): Prisma.ClaimWhereInput {
  return { updatedAt: { lte: at }, OR: [{ updatedAt: { lt: at } }, { id: { lt: id } }] };
}
