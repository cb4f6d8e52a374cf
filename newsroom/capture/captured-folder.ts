import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { canonicalJson } from '@/editor/canonical-json';
import { type CapturedFile, type CaptureManifest, captureManifest } from './manifest';

/** What a capture's process left in its folder is not what it says it is. */
export class FolderRefused extends Error {
  override name = 'FolderRefused';
}

export type CapturedFolder = {
  manifest: CaptureManifest;
  /** The manifest in canonical JSON, and its SHA-256: the name of the whole capture. */
  manifestBytes: Buffer;
  manifestHash: string;
  files: (CapturedFile & { bytes: Buffer })[];
};

const largestManifest = 5_000_000;

/**
 * Reads what a capture left, believing none of it: only plain files of the names and sizes in the manifest, each hashed
 * again here.
 * @throws FolderRefused
 */
export async function readCapturedFolder(folder: string): Promise<CapturedFolder> {
  const manifestBytes = await readPlainFile(folder, 'manifest.json', largestManifest);
  const manifest = manifestOf(manifestBytes);
  const files = [];
  for (const file of manifest.files) {
    const bytes = await readPlainFile(folder, file.name, file.size);
    if (bytes.length !== file.size || hashOf(bytes) !== file.sha256) throw new FolderRefused('A file is not what the manifest of its capture says.');
    files.push({ ...file, bytes });
  }
  return { manifest, manifestBytes, manifestHash: hashOf(manifestBytes), files };
}

function manifestOf(bytes: Buffer): CaptureManifest {
  try {
    const manifest = captureManifest.parse(JSON.parse(bytes.toString()));
    if (canonicalJson(manifest) === bytes.toString()) return manifest;
  } catch {
    // What cannot be read is refused like what reads wrongly.
  }
  throw new FolderRefused('The manifest of the capture cannot be read.');
}

async function readPlainFile(folder: string, name: string, most: number): Promise<Buffer> {
  const file = path.join(folder, name);
  const about = await lstat(file).catch(() => null);
  if (!about?.isFile() || about.size > most) throw new FolderRefused('A file of the capture is missing, or is not a plain file of its size.');
  return readFile(file);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
