import { deskDatabase } from '@/platform/database';

const shown = [
  'sealed.sealed',
  'sealed.opened',
  'sealed.looked-through',
  'sealed.file-opened',
  'sealed.refused',
  'sealed.met',
  'sealed.granted',
  'sealed.revoked',
  'sealed.break-glass-asked',
  'sealed.break-glass-opened',
  'sealed.field-changed',
  'sealed.file-added',
  'sealed.file-removed',
] as const;

/** What happened to what is sealed of one source, by names of colleagues; `times` in a row, the last of them at `at`. */
export type SealEvent = {
  id: string;
  what: (typeof shown)[number];
  by: string;
  /** To whom it was opened, or from whom it was taken back. */
  whom: string | null;
  /** ISO 8601, UTC. */
  at: string;
  times: number;
};

/** Read so far back. */
const mostRead = 300;

/** Shown at most. */
const mostShown = 40;

type Said = { personId?: string };

/** Who opened what is sealed of a source, who was refused, and who let whom in, the last first. For those who hold a grant alone. */
export async function readSealEvents(sourceId: string): Promise<SealEvent[]> {
  const db = deskDatabase();
  const rows = await db.auditEvent.findMany({ where: { subjectId: sourceId, name: { in: [...shown] } }, orderBy: { id: 'desc' }, take: mostRead });
  const ids = rows.flatMap(({ actorId, data }) => [actorId, (data as Said).personId ?? null]).filter((id) => id !== null);
  const people = new Map((await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
  const events: SealEvent[] = [];
  for (const { id, name, actorId, data, at } of rows) {
    const about = (data as Said).personId ?? null;
    const [byId, whomId] = actorId === null ? [about, null] : [actorId, about];
    const event = { what: name as SealEvent['what'], by: nameIn(people, byId) ?? 'Somebody', whom: nameIn(people, whomId) };
    const last = events.at(-1);
    // A recording that is played is opened piece by piece.
    if (last && last.what === event.what && last.by === event.by && last.whom === event.whom) last.times += 1;
    else events.push({ id: String(id), ...event, at: at.toISOString(), times: 1 });
  }
  return events.slice(0, mostShown);
}

function nameIn(people: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (people.get(id) ?? null);
}
