import { deskDatabase } from '@/platform/database';
import type { Person } from '../people/actor';
import { listColleagues } from '../people/list-colleagues';
import type { Role } from '../people/role';
import * as can from '../permissions/can-with-sealed';
import { visibleSeals } from '../permissions/visible';
import { liveGrants } from './live-grants';
import { sealFacts } from './load-seal';
import { isLookedThrough } from './is-looked-through';
import { readSealEvents, type SealEvent } from './read-seal-events';
import { sealedFieldNames, type SealedFieldName } from './vocabulary';

/** What the desk may know of a seal without opening it: which kinds of things are sealed, who may open them, until when. */
export type SealForDesk = {
  sealedAt: string;
  /** ISO 8601; null unless it was destroyed. */
  destroyedAt: string | null;
  kinds: SealedFieldName[];
  /** Whether it is sealed who the source is, and not its contact alone. */
  identity: boolean;
  /** Recordings and documents, oldest first; what they are called is sealed. */
  files: { id: string; by: string; addedAt: string }[];
  grants: { id: string; personId: string; name: string; origin: 'sealing' | 'grant' | 'break_glass'; until: string }[];
  retainUntil: string | null;
  hold: { since: string; by: string; reason: string } | null;
  /** Somebody asked to break the glass, and it waits for the second person. */
  asked: { id: string; by: string; reason: string; lapsesAt: string } | null;
  /** What happened to it; null for who holds no grant. */
  events: SealEvent[] | null;
  /** Whether what was written before was looked through since anything was last sealed. */
  lookedThrough: boolean;
  /** Colleagues to whom a grant can be given; only for who may give one. */
  colleagues: { id: string; name: string; role: Role }[];
  /** As if a fresh password had been given: the dialogs ask for it. */
  may: Record<'open' | 'lookThrough' | 'change' | 'grant' | 'revoke' | 'retain' | 'hold' | 'ask' | 'confirm' | 'destroy' | 'removeFiles', boolean>;
};

/** The seal of a source for its page; null where nothing is sealed or the person does not reach it. Nothing is opened. */
export async function readSeal(actor: Person, sourceId: string): Promise<SealForDesk | null> {
  const db = deskDatabase();
  const at = new Date();
  const seal = await db.sealedSource.findFirst({
    where: { AND: [{ sourceId }, visibleSeals(actor, at)] },
    include: {
      source: { select: { identitySealed: true } },
      fields: { select: { field: true } },
      files: { select: { id: true, addedById: true, addedAt: true }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] },
      grants: { where: liveGrants(at), orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      breakGlasses: { where: { confirmedAt: null, lapsesAt: { gt: at } }, orderBy: { askedAt: 'desc' }, take: 1 },
    },
  });
  if (!seal) return null;
  const facts = await sealFacts(db, seal, at);
  const [asked] = seal.breakGlasses;
  const involved = [...seal.grants.map(({ personId }) => personId), ...seal.files.map(({ addedById }) => addedById)];
  const ids = [...involved, seal.heldById, asked?.askedById].filter((id) => typeof id === 'string');
  const people = new Map((await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, role: true } })).map((person) => [person.id, person]));
  const nameOf = (id: string | null) => (id && people.get(id)?.name) || 'Somebody';
  const kept = new Set(seal.fields.map(({ field }) => field));
  const mayGrant = can.grantSealed(actor, facts, '', true).allowed;
  return {
    sealedAt: seal.sealedAt.toISOString(),
    destroyedAt: seal.destroyedAt?.toISOString() ?? null,
    kinds: sealedFieldNames.filter((field) => kept.has(field)),
    identity: seal.source.identitySealed,
    files: seal.files.map(({ id, addedById, addedAt }) => ({ id, by: nameOf(addedById), addedAt: addedAt.toISOString() })),
    grants: seal.grants
      .filter(({ personId }) => facts.holderIds.includes(personId))
      .map(({ id, personId, origin, expiresAt }) => ({ id, personId, name: nameOf(personId), origin, until: expiresAt.toISOString() })),
    retainUntil: seal.retainUntil?.toISOString().slice(0, 10) ?? null,
    hold: seal.heldAt && { since: seal.heldAt.toISOString(), by: nameOf(seal.heldById), reason: seal.holdReason },
    asked: asked ? { id: asked.id, by: nameOf(asked.askedById), reason: asked.reason, lapsesAt: asked.lapsesAt.toISOString() } : null,
    events: can.holdSealed(actor, facts).allowed ? await readSealEvents(sourceId) : null,
    lookedThrough: await isLookedThrough(db, sourceId),
    colleagues: mayGrant ? (await listColleagues(actor)).filter(({ id }) => id !== actor.id) : [],
    may: {
      open: can.openSealed(actor, facts, true).allowed,
      change: can.holdSealed(actor, facts).allowed,
      lookThrough: can.lookThroughWritten(actor, facts, true).allowed,
      grant: mayGrant,
      revoke: can.revokeSealed(actor, facts).allowed,
      retain: can.setRetention(actor, facts).allowed,
      hold: can.holdForLaw(actor, facts).allowed,
      ask: !asked && can.askBreakGlass(actor, facts, true).allowed,
      confirm: Boolean(asked) && can.confirmBreakGlass(actor, facts, { personId: asked!.askedById, role: people.get(asked!.askedById)?.role ?? 'admin' }, true).allowed,
      destroy: can.destroySealed(actor, facts, true).allowed,
      removeFiles: can.removeSealedFile(actor, facts, true).allowed,
    },
  };
}
