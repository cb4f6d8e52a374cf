import { createHash } from 'node:crypto';
import { canonicalJson } from '@/editor/canonical-json';
import type { Prisma } from '@/prisma/generated/client';
import { genesis } from '../audit/chain';
import type { Transaction } from '../transaction';

/** Every touch that a chain can hold. */
export type CustodyAction =
  | 'added'
  | 'taken off a claim'
  | 'attached to a claim'
  | 'file added'
  | 'viewed'
  | 'downloaded'
  | 'changed'
  | 'checked'
  | 'rated'
  | 'credentials read'
  | 'capture asked for'
  | 'captured'
  | 'capture failed'
  | 'link asked'
  | 'link answered'
  | 'link refused us'
  | 'link dead'
  | 'exported'
  | 'hashed again'
  | 'found missing'
  | 'found altered'
  | 'reported altered';

export type CustodyLink = {
  evidenceId: string;
  /** Counts from 1 within the evidence. */
  sequence: number;
  action: string;
  data: unknown;
  personId: string | null;
  at: Date;
  previousHash: string;
};

/** SHA-256 over the canonical JSON (RFC 8785) of a touch and the hash of the one before it. */
export function custodyHash({ evidenceId, sequence, action, data, personId, at, previousHash }: CustodyLink): string {
  const said = { evidenceId, sequence, action, data, personId, at: at.toISOString(), previousHash };
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}

type Touch = { evidenceId: string; action: CustodyAction; personId: string | null; data?: Prisma.InputJsonObject; at: Date };

/**
 * Appends a touch to the evidence's own chain. The row of the evidence is locked to the end of the transaction, so two
 * writers never continue from the same link.
 */
export async function recordCustody(db: Transaction, { evidenceId, action, personId, data = {}, at }: Touch): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM desk.evidence WHERE id = ${evidenceId}::uuid FOR NO KEY UPDATE`;
  const last = await db.custodyEvent.findFirst({
    where: { evidenceId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  });
  const link = { evidenceId, sequence: (last?.sequence ?? 0) + 1, action, data, personId, at, previousHash: last?.hash ?? genesis };
  await db.custodyEvent.create({ data: { ...link, hash: custodyHash(link) } });
}

/**
 * The sequence of the first touch that does not fit the one before it, or null where the whole chain does. A chain in
 * which nobody added the evidence has lost its beginning, and all of it where it is empty.
 */
export function brokenLink(chain: readonly (CustodyLink & { hash: string })[]): number | null {
  if (!chain.some(({ action }) => action === 'added')) return 1;
  let previousHash = genesis;
  for (const [index, link] of chain.entries()) {
    const fits = link.sequence === index + 1 && link.previousHash === previousHash && link.hash === custodyHash(link);
    if (!fits) return index + 1;
    previousHash = link.hash;
  }
  return null;
}
