import type { Readable } from 'node:stream';

/** A file that is read piece by piece; its size in bytes. */
export type OpenedFile = { size: number; body: Readable };

/** Where files lie, by keys such as `ab/ab12…`. Reading what is not there gives null; every other failure throws. */
export type FileStore = {
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Copies a file of this machine, piece by piece. */
  writeFrom(key: string, file: string): Promise<void>;
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  open(key: string): Promise<OpenedFile | null>;
};
