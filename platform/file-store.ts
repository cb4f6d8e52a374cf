/** Where files lie, by keys such as `ab/ab12…`. Reading what is not there gives null; every other failure throws. */
export type FileStore = {
  write(key: string, bytes: Uint8Array): Promise<void>;
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
};
