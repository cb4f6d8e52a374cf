import { deskDatabase } from '@/platform/database';
import { readWholeFile } from '../evidence/whole-file';
import type { Actor } from '../people/actor';
import { visibleClaims } from '../permissions/visible';
import { captureManifest } from './manifest';

export const captureFileRoles = ['body', 'headers', 'screenshot', 'text', 'archive', 'manifest', 'timestamp'] as const;
export type CaptureFileRole = (typeof captureFileRoles)[number];

export type CaptureFile = { bytes: Uint8Array<ArrayBuffer>; role: CaptureFileRole; name: string };

/** A file of a capture, for who sees a claim that its evidence belongs to; null otherwise. */
export async function readCaptureFile(actor: Actor, captureId: string, role: CaptureFileRole): Promise<CaptureFile | null> {
  const capture = await deskDatabase().capture.findFirst({
    where: { id: captureId, evidence: { claims: { some: { claim: visibleClaims(actor) } } } },
    select: { id: true, evidenceId: true, manifest: true, manifestHash: true, finishedAt: true },
  });
  if (!capture?.manifestHash) return null;
  const hash = await hashOf({ ...capture, manifestHash: capture.manifestHash }, role);
  const bytes = hash && (await readWholeFile(capture.evidenceId, hash));
  return bytes ? { bytes, role, name: `capture-${capture.id.slice(0, 8)}-${fileNames[role]}` } : null;
}

/** What a file is called outside: by what it is, never by what the captured host would have it called. */
const fileNames: Record<CaptureFileRole, string> = {
  body: 'body.bin',
  headers: 'exchange.json',
  screenshot: 'screenshot.png',
  text: 'text.txt',
  archive: 'archive.wacz',
  manifest: 'manifest.json',
  timestamp: 'manifest.tsr',
};

type Kept = { evidenceId: string; manifest: unknown; manifestHash: string; finishedAt: Date | null };

async function hashOf({ evidenceId, manifest, manifestHash, finishedAt }: Kept, role: CaptureFileRole): Promise<string | null> {
  if (role === 'manifest') return manifestHash;
  if (role !== 'timestamp') return captureManifest.parse(manifest).files.find((file) => file.role === role)?.sha256 ?? null;
  const stamp = await deskDatabase().evidenceFile.findFirst({
    where: { evidenceId, role: 'timestamp', ...(finishedAt && { addedAt: finishedAt }) },
    select: { hash: true },
  });
  return stamp?.hash ?? null;
}
