import type { SealedSource } from '@/prisma/generated/client';
import type { Actor } from '../people/actor';
import type { SealFacts } from '../permissions/can-with-sealed';
import { visibleSeals } from '../permissions/visible';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import { holdersOf, keptGrants } from './live-grants';

/** A sealed source as commands need it. */
export type LoadedSeal = SealedSource & SealFacts;

/** A seal that the actor may reach, locked until the transaction ends. Refuses with `not_found` without one. */
export async function loadSeal(db: Transaction, actor: Actor, sourceId: string, at: Date): Promise<LoadedSeal> {
  await db.$queryRaw`SELECT 1 FROM desk.sealed_sources WHERE "sourceId" = ${sourceId}::uuid FOR UPDATE`;
  const seal = await db.sealedSource.findFirst({ where: { AND: [{ sourceId }, visibleSeals(actor, at)] } });
  if (!seal) refuse('not_found', 'Nothing is sealed here, or you may not see this source.');
  return { ...seal, ...(await sealFacts(db, seal, at)) };
}

/** What the rules need to know of a seal. */
export async function sealFacts(db: Transaction, seal: Pick<SealedSource, 'sourceId' | 'destroyedAt' | 'heldAt'>, at: Date): Promise<SealFacts> {
  return {
    holderIds: await holdersOf(db, seal.sourceId, at),
    keeperIds: await holdersOf(db, seal.sourceId, at, keptGrants),
    destroyed: seal.destroyedAt !== null,
    held: seal.heldAt !== null,
  };
}
