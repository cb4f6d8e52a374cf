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

type Verified = {
  /** How many events fit. */
  events: number;
  /** The first that does not fit; null where all do. */
  brokenAt: bigint | null;
  /** The hash of the last event that fits. It holds all before it: who notes it elsewhere will notice when the chain has become another, or shorter. */
  end: string;
  /** Whether the end that somebody noted before is in the chain. */
  holdsNoted: boolean;
};

/**
 * Walks the whole chain in order and recomputes every hash.
 * @param noted the end of the chain at an earlier time
 */
export async function verifyAuditChain(db: PrismaClient, { batch = 1_000, noted = genesis } = {}): Promise<Verified> {
  let previousHash = genesis;
  let after = 0n;
  let events = 0;
  let holdsNoted = noted === genesis;
  for (;;) {
    const rows = await db.auditEvent.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: batch });
    for (const row of rows) {
      if (row.previousHash !== previousHash || row.hash !== linkHash(row)) return { events, brokenAt: row.id, end: previousHash, holdsNoted };
      previousHash = row.hash;
      holdsNoted ||= row.hash === noted;
      after = row.id;
      events += 1;
    }
    if (rows.length < batch) return { events, brokenAt: null, end: previousHash, holdsNoted };
  }
}
