import { keepFile } from '@/platform/storage';
import { refuse } from '../refusal';
import { encodePicture, type Encoded } from './encode-picture';
import { oneAtATime } from './one-at-a-time';

export type KeptFile = { hash: string; mediaType: string; width: number; height: number; bytes: number };

export type KeptPicture = KeptFile & { placeholder: string; perceptualHash: bigint; renditions: KeptFile[] };

/**
 * Encodes a picture and keeps all its forms in storage. Takes seconds: never inside a transaction. Refuses what is no
 * picture, and while too many are being worked on.
 */
export async function keepPicture(bytes: Uint8Array): Promise<KeptPicture> {
  const encoded = await oneAtATime(() => encodePicture(bytes));
  if (!encoded) refuse('too_many', 'Many pictures are being added just now. Try again in a minute.');
  const { whole, renditions, placeholder, perceptualHash } = encoded;
  return { ...(await keep(whole)), placeholder, perceptualHash, renditions: await Promise.all(renditions.map(keep)) };
}

async function keep({ data, ...form }: Encoded): Promise<KeptFile> {
  return { ...form, hash: await keepFile(data), bytes: data.byteLength };
}
