import { createHash } from 'node:crypto';
import { canonicalJson } from '@/editor/canonical-json';
import { openFile } from '@/platform/storage';
import { NoTimestamp, readTimestamp, type Timestamp } from '@/platform/timestamp-authority';
import { type CaptureManifest, captureManifest } from '../capture/manifest';
import { storable } from '../capture/storable-manifest';
import type { Transaction } from '../transaction';

/** By capture, what its row says otherwise than what was kept of it, in words for people. */
export type Misdescribed = ReadonlyMap<string, string[]>;

/** What each part of a manifest is called to people. */
const words: Record<keyof CaptureManifest, string> = {
  format: 'the form of its manifest',
  software: 'the program that took it',
  requestedAddress: 'the address that was asked',
  address: 'the final address',
  title: 'the title',
  startedAt: 'when it began',
  finishedAt: 'when it ended',
  status: 'the status',
  ip: 'the address of the host',
  certificate: 'the certificate',
  certificateTrusted: 'whether the certificate is trusted',
  redirects: 'the redirects',
  cutShort: 'whether it is whole',
  stopped: 'whether it was stopped',
  browser: 'the browser',
  shown: 'what the browser showed',
  unseen: 'why there is no picture',
  requests: 'the number of requests',
  refused: 'what was refused',
  files: 'the hashes of its files',
};

/**
 * Holds the row of each kept capture against the manifest under its hash, against the timestamp of that manifest, and
 * against the touches by which it was asked for and kept. A manifest that is altered, gone or none is told by its hash, and
 * nothing is held against it.
 */
export async function readCapturesAgain(db: Transaction, evidenceId: string): Promise<Misdescribed> {
  const rows = await db.capture.findMany({ where: { evidenceId, state: 'kept' } });
  const chain = await db.custodyEvent.findMany({ where: { evidenceId, action: { in: ['capture asked for', 'captured'] } } });
  const stamps = await db.evidenceFile.findMany({ where: { evidenceId, role: 'timestamp' }, select: { hash: true } });
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const bytes = row.manifestHash && (await openFile(row.manifestHash));
    const manifest = bytes && createHash('sha256').update(bytes).digest('hex') === row.manifestHash ? manifestIn(bytes) : null;
    if (!bytes || !manifest) continue;
    const touch = (action: string) => chain.find(({ action: each, data }) => each === action && (data as { captureId?: string }).captureId === row.id);
    const differs = [
      ...differingParts(row.manifest, manifest),
      row.address === manifest.requestedAddress ? [] : words.requestedAddress,
      row.requests === manifest.requests ? [] : words.requests,
      isOf(row.requestedAt, touch('capture asked for')) && row.requestedById === touch('capture asked for')?.personId ? [] : 'who asked for it and when',
      isOf(row.finishedAt, touch('captured')) ? [] : 'when it was kept',
      isStamp(row, await stampOf(bytes, stamps.map(({ hash }) => hash))) ? [] : 'its timestamp',
    ];
    if (differs.flat().length > 0) found.set(row.id, [...new Set(differs.flat())]);
  }
  return found;
}

function manifestIn(bytes: Uint8Array): CaptureManifest | null {
  try {
    return captureManifest.parse(JSON.parse(Buffer.from(bytes).toString()));
  } catch {
    return null;
  }
}

function differingParts(row: unknown, manifest: CaptureManifest): string[] {
  const [said, kept] = [(row ?? {}) as Record<string, unknown>, storable(manifest) as Record<string, unknown>];
  const differs = (name: string) => canonicalJson([said[name] ?? null]) !== canonicalJson([kept[name] ?? null]);
  const isMore = Object.keys(said).some((name) => !(name in words));
  return [...Object.entries(words).flatMap(([name, called]) => (differs(name) ? called : [])), ...(isMore ? ['more than its manifest says'] : [])];
}

function isOf(at: Date | null, touch: { at: Date } | undefined): boolean {
  return at?.getTime() === touch?.at.getTime();
}

/** Whoever signed it: which authorities the newsroom believed then is no matter of what was kept. */
async function stampOf(manifest: Uint8Array, hashes: readonly string[]): Promise<Timestamp | null> {
  for (const hash of hashes) {
    const answer = await openFile(hash);
    const stamp = answer && (await readTimestamp(answer, manifest, null).catch(noTimestamp));
    if (stamp) return stamp;
  }
  return null;
}

function noTimestamp(error: unknown): null {
  if (error instanceof NoTimestamp) return null;
  throw error;
}

function isStamp({ timestampedAt, timestampedBy }: { timestampedAt: Date | null; timestampedBy: string | null }, stamp: Timestamp | null): boolean {
  return timestampedAt?.getTime() === stamp?.at.getTime() && timestampedBy === (stamp?.signer ?? null);
}
