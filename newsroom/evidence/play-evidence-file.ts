import { Readable } from 'node:stream';
import type { ByteRange } from '@/platform/file-store';
import { streamFile } from '@/platform/storage';
import type { CommandResult } from '../command';
import type { Person } from '../people/actor';
import { refuse } from '../refusal';
import { openEvidenceFile } from './open-evidence-file';
import { insistOnWholeFile } from './whole-file';

export type PlayedPart = {
  mediaType: string;
  /** Bytes of the whole file. */
  size: number;
  /** What `bytes` holds of it; null where nothing was asked for that it has. */
  range: ByteRange | null;
  bytes: Readable;
};

/**
 * A part of a recording or a film, to be played as it came. The whole file is hashed again when a look begins, since a
 * part has no hash of its own.
 * @param part says which bytes are wanted once the size is known; null when it has none of them
 */
export async function playEvidenceFile(
  actor: Person,
  { evidenceId, fileId }: { evidenceId: string; fileId: string },
  part: (size: number) => ByteRange | null,
): Promise<CommandResult<PlayedPart>> {
  const result = await openEvidenceFile(actor, { evidenceId, fileId, as: 'play' });
  if (!result.ok) return result;
  const { hash, mediaType, size, begins } = result.value;
  if (begins) await insistOnWholeFile(evidenceId, hash);
  const range = part(size);
  const bytes = range ? (await streamFile(hash, range))?.body : Readable.from([]);
  return { ok: true, value: { mediaType, size, range, bytes: bytes ?? refuse('not_found', 'The file is missing from storage.') } };
}
