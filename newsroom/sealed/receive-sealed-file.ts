import { randomUUID } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { deskDatabase } from '@/platform/database';
import { newSalt, sealChunks } from '@/platform/sealed-chunks';
import { readNamedUpload } from '../evidence/named-upload';
import { bounded, receiveUpload } from '../evidence/uploads';
import { id as isId } from '../input';
import type { Person } from '../people/actor';
import type { Answer } from '../permissions/answer';
import { holdSealed } from '../permissions/can-with-sealed';
import { refuse } from '../refusal';
import { keyOfFile } from './about-file';
import { dataKeyOf } from './data-key';
import { judgeSealed } from './judge-sealed';

/** What lies sealed on this machine until a command keeps it; see `uploads.ts`. */
export type ReceivedFile = { upload: string; mediaType: string; size: number; salt: string };

/** Bytes by which a file is known for what it is. */
const telling = 65_536;

/**
 * Takes a file in from outside for somebody with a grant, sealing it as it streams: no byte of it lies on this machine as
 * it is. It begins with a line that says what it is called; see `readNamedUpload`.
 * @returns also the id that the file has to be kept under; its bytes open under no other.
 */
export async function receiveSealedFile(actor: Person, sourceId: string, body: AsyncIterable<Uint8Array>): Promise<ReceivedFile & { id: string; name: string }> {
  if (!isId.safeParse(sourceId).success) refuse('not_found', 'There is no such source, or you may not see it.');
  const db = deskDatabase();
  await judgeSealed({ db, actor, authorise: insist }, sourceId, (seal) => holdSealed(actor, seal));
  const dataKey = dataKeyOf(await db.sealedSource.findUniqueOrThrow({ where: { sourceId } }));
  const id = randomUUID();
  const { name, rest } = await readNamedUpload(body);
  return { id, name, ...(await sealUpload(dataKey, { sourceId, fileId: id }, rest)) };
}

/** Seals a stream into a file of this machine. What is empty, ends early or is too large leaves nothing behind. */
export async function sealUpload(dataKey: Buffer, file: { sourceId: string; fileId: string }, plain: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
  const salt = newSalt().toString('hex');
  const seen = { size: 0, head: [] as Uint8Array[] };
  async function* noticing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bounded(plain)) {
      if (seen.size < telling) seen.head.push(chunk);
      seen.size += chunk.byteLength;
      yield chunk;
    }
    if (seen.size === 0) refuse('malformed', 'This file is empty.');
  }
  const upload = await receiveUpload(sealChunks(keyOfFile(dataKey, file, salt), noticing()), Infinity);
  const type = await fileTypeFromBuffer(Buffer.concat(seen.head)).catch(() => undefined);
  return { upload, mediaType: type?.mime ?? 'application/octet-stream', size: seen.size, salt };
}

function insist(answer: Answer): void {
  if (!answer.allowed) refuse('forbidden', answer.reason);
}
