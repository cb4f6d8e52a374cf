import type { Readable } from 'node:stream';

/** A file, or a part of it, that is read piece by piece; the size of the whole in bytes. */
export type OpenedFile = { size: number; body: Readable };

/** From which byte to which, both included. */
export type ByteRange = { from: number; to: number };

/** Where files lie, by keys such as `ab/ab12…`. Reading what is not there gives null; every other failure throws. */
export type FileStore = {
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Copies a file of this machine, piece by piece. */
  writeFrom(key: string, file: string): Promise<void>;
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** @param part within the file: a range that begins behind its end is an error, or an empty stream. */
  open(key: string, part?: ByteRange): Promise<OpenedFile | null>;
  /** What is not there is removed already. */
  remove(key: string): Promise<void>;
};
