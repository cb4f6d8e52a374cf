import { createHash } from 'node:crypto';
import { canonicalJson } from '@/editor/canonical-json';
import type { PrismaClient } from '@/prisma/generated/client';

/** What the chain begins from. */
export const genesis = '0'.repeat(64);

type Link = {
  at: Date;
  actorId: string | null;
  name: string;
  subjectType: string;
  subjectId: string | null;
  storyId: string | null;
  data: unknown;
  previousHash: string;
};

/** SHA-256 over the canonical JSON of an event and the hash of the one before it. */
export function linkHash(link: Link): string {
  const { at, actorId, name, subjectType, subjectId, storyId, data, previousHash } = link;
  const said = { at: at.toISOString(), actorId, name, subjectType, subjectId, storyId, data, previousHash };
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}

/**
 * Walks the whole chain in order and recomputes every hash.
 * @returns how many events were read, and the id of the first that does not fit, or null.
 */
export async function verifyAuditChain(
  db: PrismaClient,
  batch = 1_000,
): Promise<{ events: number; brokenAt: bigint | null }> {
  let previousHash = genesis;
  let after = 0n;
  let events = 0;
  for (;;) {
    const rows = await db.auditEvent.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: batch });
    for (const row of rows) {
      if (row.previousHash !== previousHash || row.hash !== linkHash(row)) return { events, brokenAt: row.id };
      previousHash = row.hash;
      after = row.id;
      events += 1;
    }
    if (rows.length < batch) return { events, brokenAt: null };
  }
}
