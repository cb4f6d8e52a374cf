import type { Readable } from 'node:stream';
import { deskDatabase } from '@/platform/database';
import { openEvidenceFile } from '../evidence/open-evidence-file';
import { shownByClaims } from '../evidence/shown-by-claims';
import { streamWholeFile } from '../evidence/whole-file';
import type { Person } from '../people/actor';
import { captureManifest } from './manifest';

export const captureFileRoles = ['body', 'headers', 'screenshot', 'text', 'archive', 'manifest', 'timestamp'] as const;
export type CaptureFileRole = (typeof captureFileRoles)[number];

/** Read piece by piece, and to its end only while it is what it was; its size is in bytes. */
export type CaptureFile = { body: Readable; size: number; name: string };

/**
 * A file of a capture, for who sees a claim that its evidence belongs to; null otherwise. Each opening is a touch in the
 * evidence's chain of custody.
 * @param as whether it is looked at, which only the picture is, or taken away
 */
export async function openCaptureFile(actor: Person, captureId: string, role: CaptureFileRole, as: 'view' | 'download' = 'download'): Promise<CaptureFile | null> {
  const capture = await deskDatabase().capture.findFirst({
    where: { id: captureId },
    select: { id: true, evidenceId: true, manifest: true, manifestHash: true, finishedAt: true },
  });
  if (!capture?.manifestHash) return null;
  const { evidenceId } = capture;
  if ((await shownByClaims(deskDatabase(), actor, evidenceId)).claims.length === 0) return null;
  const file = await fileOf({ ...capture, manifestHash: capture.manifestHash }, role);
  const opened = file && (await openEvidenceFile(actor, { evidenceId, fileId: file.id, as }));
  if (!opened?.ok) return null;
  return { ...(await streamWholeFile(evidenceId, opened.value.hash)), name: `capture-${capture.id.slice(0, 8)}-${fileNames[role]}` };
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

async function fileOf({ evidenceId, manifest, manifestHash, finishedAt }: Kept, role: CaptureFileRole): Promise<{ id: string } | null> {
  const told = captureManifest.parse(manifest).files.find((file) => file.role === role)?.sha256;
  const which = role === 'timestamp' ? finishedAt && { addedAt: finishedAt } : { hash: role === 'manifest' ? manifestHash : (told ?? '') };
  return deskDatabase().evidenceFile.findFirst({ where: { evidenceId, role, ...which }, select: { id: true } });
}
