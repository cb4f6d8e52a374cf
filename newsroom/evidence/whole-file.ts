import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { log } from '@/platform/log';
import { readThrough } from '@/platform/read-through';
import { openFile, streamFile } from '@/platform/storage';
import { system } from '../people/actor';
import { refuse } from '../refusal';
import { stateOf } from './hash-again';
import { verifyEvidence } from './verify-evidence';

/**
 * A kept file, to be read piece by piece, for as long as it is what it was: the last piece is handed over only when all
 * of it has the hash under which it was kept. Otherwise the reading breaks off, and the newsroom hears of it.
 */
export async function streamWholeFile(evidenceId: string, hash: string): Promise<{ body: Readable; size: number }> {
  const opened = await streamFile(hash);
  if (!opened) {
    await findOut(evidenceId);
    refuse('not_found', 'The file is missing from storage. The newsroom was told.');
  }
  return { body: readThrough(opened.body, (bytes) => pieces(bytes, evidenceId, hash)), size: opened.size };
}

/** Refuses, and the newsroom hears of it, unless a kept file is what it was. */
export async function insistOnWholeFile(evidenceId: string, hash: string): Promise<void> {
  if ((await stateOf(hash)) === 'whole') return;
  await findOut(evidenceId);
  refuse('conflict', 'This file is not what it was. The newsroom was told.');
}

/** The bytes of a kept file; null, and the newsroom hears of it, where it is missing or not what it was. */
export async function readWholeFile(evidenceId: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await openFile(hash);
  if (bytes && createHash('sha256').update(bytes).digest('hex') === hash) return bytes;
  await findOut(evidenceId);
  return null;
}

async function* pieces(body: AsyncIterable<Uint8Array>, evidenceId: string, hash: string): AsyncGenerator<Uint8Array> {
  const hashing = createHash('sha256');
  let held: Uint8Array | null = null;
  for await (const piece of body) {
    hashing.update(piece);
    if (held) yield held;
    held = piece;
  }
  if (hashing.digest('hex') !== hash) {
    await findOut(evidenceId);
    throw new Error('A file of evidence is not what it was.');
  }
  if (held) yield held;
}

/** Who reads is no judge of it: all its files are hashed again, and what is wrong makes its claims fall. */
async function findOut(evidenceId: string): Promise<void> {
  const outcome = await verifyEvidence(system, { evidenceId });
  if (!outcome.ok) log.error({ evidenceId, refusal: outcome.refusal.code }, 'evidence that was found altered could not be verified');
}
