import { Readable } from 'node:stream';
import { deskDatabase } from '@/platform/database';
import type { ByteRange } from '@/platform/file-store';
import { readThrough } from '@/platform/read-through';
import { SealBroken } from '@/platform/sealing';
import { openChunks, sealedRange, sealedSize } from '@/platform/sealed-chunks';
import { streamFileUnder } from '@/platform/storage';
import type { CommandResult } from '../command';
import type { Person } from '../people/actor';
import { refuse } from '../refusal';
import { keyOfFile, openAbout } from './about-file';
import { dataKeyOf } from './data-key';
import { openSealedFile } from './open-sealed-file';

type Opened = {
  mediaType: string;
  /** Bytes of the whole file. */
  size: number;
  /** What `bytes` holds of it; null where nothing was asked for that it has. */
  range: ByteRange | null;
  bytes: Readable;
};

/**
 * The bytes of a file of a sealed source, opened as they are read, never on disk. Each call is an opening of its own.
 * Throws `SealBroken` for what is missing from storage, was cut or altered; what was authenticated before has gone out by then.
 * @param part says which bytes are wanted once the size is known; null when it has none of them
 */
export async function streamSealedFile(
  actor: Person,
  { sourceId, fileId }: { sourceId: string; fileId: string },
  part: (size: number) => ByteRange | null,
): Promise<CommandResult<Opened>> {
  const opened = await openSealedFile(actor, { sourceId, fileId });
  if (!opened.ok) return opened;
  const { mediaType, size } = opened.value;
  const range = part(size);
  const file = await deskDatabase().sealedFile.findFirst({ where: { id: fileId, sourceId }, include: { sealed: true } });
  if (!file) refuse('not_found', 'There is no such file.');
  if (!range) return { ok: true, value: { mediaType, size, range, bytes: Readable.from([]) } };
  const dataKey = dataKeyOf(file.sealed);
  const { salt } = openAbout(dataKey, { sourceId, fileId }, file.ciphertext);
  const kept = await streamFileUnder(file.object, sealedRange(range));
  if (kept?.size !== sealedSize(size)) {
    kept?.body.destroy();
    throw new SealBroken();
  }
  const bytes = readThrough(kept.body, (sealed) => openChunks(keyOfFile(dataKey, { sourceId, fileId }, salt), size, range, sealed));
  return { ok: true, value: { mediaType, size, range, bytes } };
}
