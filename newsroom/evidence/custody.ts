import { createHash } from 'node:crypto';
import { canonicalJson } from '@/editor/canonical-json';
import { genesis } from '../audit/chain';
import { refuseSealed } from '../sealed/refuse-sealed';
import type { Transaction } from '../transaction';

/** Every touch that a chain can hold. */
export type CustodyAction =
  | 'added'
  | 'taken off a claim'
  | 'attached to a claim'
  | 'file added'
  | 'not drawn'
  | 'viewed'
  | 'downloaded'
  | 'changed'
  | 'checked'
  | 'rated'
  | 'credentials read'
  | 'metadata read'
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

/** What a touch is about, in ids, hashes, counts and words of ours. */
type Facts = {
  [name in 'claimId' | 'fileId' | 'captureId' | 'id' | 'of' | 'hash' | 'manifestHash' | 'role' | 'mediaType' | 'name' | 'state' | 'check' | 'outcome' | 'category' | 'bearing']?: string;
} & {
  size?: number;
  files?: number;
  status?: number | null;
  /** Why a link or a capture did not answer, as the newsroom itself puts it. */
  sentence?: string | null;
  userMade?: boolean;
  brokenAt?: number | null;
  wrong?: { fileId: string; hash: string; state: string; differs?: string[] }[];
};

/** Where people's own words stand, by the name under which a touch keeps them. */
const surfaces = { name: 'the name of the file', method: 'how it was checked', reason: 'the reason' } as const;

type Touch = {
  evidenceId: string;
  action: CustodyAction;
  personId: string | null;
  data?: Facts;
  /** What somebody wrote. A chain is never rewritten, so nothing sealed may stand in it. */
  said?: { [name in keyof typeof surfaces]?: string };
  at: Date;
};

/**
 * Appends a touch to the evidence's own chain. The row of the evidence is locked to the end of the transaction, so two
 * writers never continue from the same link. Refuses when something sealed stands in what somebody said.
 */
export async function recordCustody(db: Transaction, { evidenceId, action, personId, data: facts = {}, said = {}, at }: Touch): Promise<void> {
  const words = Object.entries(said) as [keyof typeof surfaces, string][];
  await refuseSealed(db, words.map(([name, text]) => ({ surface: surfaces[name], text })));
  const data = { ...facts, ...said };
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
