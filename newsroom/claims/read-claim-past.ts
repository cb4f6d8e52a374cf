import { deskDatabase } from '@/platform/database';
import type { Actor } from '../people/actor';
import { visibleClaims, visibleSources } from '../permissions/visible';
import type { PublicationKind } from '../published/shape';
import type { ClaimRelationKind, Stance } from './vocabulary';

/** What was done to a claim. Names are null where this person may not see what bears them. */
type Done =
  | { done: 'changed'; fields: string[] }
  | { done: 'note-mended'; fields: string[] }
  | { done: 'note-removed'; source: string | null; stance: Stance }
  | { done: 'evidence-added' | 'evidence-removed'; title: string | null }
  | { done: 'related' | 'unrelated'; relation: ClaimRelationKind; end: 'from' | 'to'; statement: string | null };

export type ClaimChange = Done & { id: string; by: string; at: string };

/** What the chain of events and the corrections before readers tell of a claim, each the first first; times are ISO 8601, UTC. */
export type ClaimPast = {
  changes: ClaimChange[];
  corrections: { id: string; kind: PublicationKind; wrong: string; right: string; at: string }[];
};

type Event = { id: bigint; at: Date; actorId: string | null; name: string; subjectId: string | null; data: Said };
type Said = { fields?: string[]; sourceId?: string; stance?: Stance; to?: string; kind?: string };

/** The past of a claim, for who may see it; empty otherwise. Who spoke, what was found and what followed is told elsewhere. */
export async function readClaimPast(actor: Actor, id: string): Promise<ClaimPast> {
  const db = deskDatabase();
  const seen = await db.claim.count({ where: { AND: [{ id }, visibleClaims(actor)] } });
  if (seen === 0) return { changes: [], corrections: [] };
  const [ofIt, ofOthers, corrections] = await Promise.all([
    db.auditEvent.findMany({
      where: { subjectId: id, name: { in: ['claim.changed', 'claim.related', 'claim.unrelated', 'note.changed', 'note.removed'] } },
      orderBy: { id: 'asc' },
    }),
    // These very names are what the index holds.
    db.$queryRaw<Event[]>`
      SELECT id, at, "actorId", name, "subjectId", data FROM desk.audit_events
      WHERE name IN ('evidence.added', 'evidence.removed', 'claim.related', 'claim.unrelated') AND COALESCE(data ->> 'claimId', data ->> 'to') = ${id}
      ORDER BY id`,
    db.correction.findMany({ where: { claimId: id, story: { standing: { not: 'taken_down' } } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
  ]);
  const events = [...ofIt.map((row) => ({ ...row, data: row.data as Said })), ...ofOthers].toSorted((a, b) => Number(a.id - b.id));
  const names = await namesIn(actor, events);
  return {
    changes: events.flatMap((event) => {
      const done = doneBy(event, id, names);
      return done ? [{ ...done, id: String(event.id), by: names.get(event.actorId ?? '') ?? 'the newsroom', at: event.at.toISOString() }] : [];
    }),
    corrections: corrections.map(({ id: correctionId, kind, wrong, right, at }) => ({
      id: correctionId, kind: kind as PublicationKind, wrong, right, at: at.toISOString(),
    })),
  };
}

function doneBy({ name, subjectId, data }: Event, claimId: string, names: ReadonlyMap<string, string>): Done | null {
  const named = (id: string | null | undefined) => names.get(id ?? '') ?? null;
  const { fields = [], stance, kind } = data;
  if (name === 'claim.changed') return { done: 'changed', fields };
  if (name === 'note.changed') return { done: 'note-mended', fields };
  if (name === 'note.removed' && stance) return { done: 'note-removed', source: named(data.sourceId), stance };
  if (name === 'evidence.added') return { done: 'evidence-added', title: named(subjectId) };
  if (name === 'evidence.removed') return { done: 'evidence-removed', title: named(subjectId) };
  const end = subjectId === claimId ? 'from' : 'to';
  const relation = { relation: kind as ClaimRelationKind, end, statement: named(end === 'from' ? data.to : subjectId) } as const;
  if (name === 'claim.related') return { done: 'related', ...relation };
  return name === 'claim.unrelated' ? { done: 'unrelated', ...relation } : null;
}

/** Of people, and of the sources, claims and evidence that this person may see. */
async function namesIn(actor: Actor, events: readonly Event[]): Promise<Map<string, string>> {
  const db = deskDatabase();
  const ids = [...new Set(events.flatMap(({ actorId, subjectId, data }) => [actorId, subjectId, data.sourceId, data.to].flatMap((id) => id ?? [])))];
  const named = { id: { in: ids } };
  const [people, sources, claims, evidence] = await Promise.all([
    db.person.findMany({ where: named, select: { id: true, name: true } }),
    db.source.findMany({ where: { AND: [named, visibleSources(actor)] }, select: { id: true, name: true } }),
    db.claim.findMany({ where: { AND: [named, visibleClaims(actor)] }, select: { id: true, statement: true } }),
    db.evidence.findMany({ where: named, select: { id: true, title: true } }),
  ]);
  return new Map([
    ...[...people, ...sources].map(({ id, name }) => [id, name] as const),
    ...claims.map(({ id, statement }) => [id, statement] as const),
    ...evidence.map(({ id, title }) => [id, title] as const),
  ]);
}
