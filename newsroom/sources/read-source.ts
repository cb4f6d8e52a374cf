import { deskDatabase } from '@/platform/database';
import type { Directness, SourceKind, Stance, Terms, Verification } from '../claims/vocabulary';
import type { Person } from '../people/actor';
import { changeSource } from '../permissions/can';
import { visibleClaims, visibleSources } from '../permissions/visible';

export type SourceForDesk = {
  id: string;
  name: string;
  kind: SourceKind;
  directness: Directness;
  publicDescription: string;
  /** What the source stands to gain or lose. */
  interest: string;
  /** The sources it has its knowledge from, the next first and the root last. */
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
    claim: { id: string; statement: string; verification: Verification };
  }[];
  mayChange: boolean;
};

export const mostNotes = 100;

/** A longer chain than this is a loop. */
const longestChain = 20;

/** One source for its page, for who may see it; null otherwise. Times are ISO 8601, UTC. */
export async function readSource(actor: Person, id: string): Promise<SourceForDesk | null> {
  const short = { id: true, name: true, kind: true } as const;
  const source = await deskDatabase().source.findFirst({
    where: { AND: [{ id }, visibleSources(actor)] },
    select: {
      ...short,
      directness: true,
      publicDescription: true,
      interest: true,
      upstreamId: true,
      createdById: true,
      downstream: { where: visibleSources(actor), orderBy: { name: 'asc' }, take: mostNotes, select: short },
      notes: {
        where: { claim: visibleClaims(actor) },
        orderBy: [{ obtainedAt: 'desc' }, { id: 'desc' }],
        take: mostNotes,
        select: {
          id: true,
          stance: true,
          terms: true,
          exactWords: true,
          obtainedAt: true,
          claim: { select: { id: true, statement: true, verification: true } },
        },
      },
    },
  });
  if (!source) return null;
  const { upstreamId, createdById, notes, ...plain } = source;
  return {
    ...plain,
    upstream: await chainFrom(upstreamId),
    notes: notes.map((note) => ({ ...note, obtainedAt: note.obtainedAt.toISOString() })),
    mayChange: changeSource(actor, { createdById }).allowed,
  };
}

/** Whoever sees a source sees what it rests on: independence is judged by the root. */
async function chainFrom(upstreamId: string | null): Promise<SourceForDesk['upstream']> {
  const chain: SourceForDesk['upstream'] = [];
  for (let next = upstreamId; next !== null && chain.length < longestChain; ) {
    const source = await deskDatabase().source.findUnique({
      where: { id: next },
      select: { id: true, name: true, kind: true, upstreamId: true },
    });
    if (!source) break;
    const { upstreamId: further, ...shown } = source;
    chain.push(shown);
    next = further;
  }
  return chain;
}
