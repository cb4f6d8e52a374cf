import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileStore } from './file-store';
import { filesInS3 } from './files-in-s3';
import { filesOnDisk } from './files-on-disk';
import { keepFile, openFile } from './storage';

let folder: string;
let server: S3rver;
const stores = {} as Record<'on disk' | 'in S3', FileStore>;

// What the test server lets in.
const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-storage-'));
  const configureBuckets = [{ name: 'pictures', configs: [] }, { name: 'chosen', configs: [] }];
  server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: path.join(folder, 'buckets'), configureBuckets });
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  stores['on disk'] = filesOnDisk(path.join(folder, 'disk'));
  stores['in S3'] = filesInS3({ endpoint, bucket: 'pictures', region: 'eu-west-1', ...keys });
  Object.assign(process.env, {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: 'chosen',
    S3_REGION: 'eu-west-1',
    S3_ACCESS_KEY_ID: keys.accessKeyId,
    S3_SECRET_ACCESS_KEY: keys.secretAccessKey,
    FILES_DIRECTORY: path.join(folder, 'unused'),
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

// Compared as text: a difference of bytes would fill pages.
const text = (read: Uint8Array | null) => read && Buffer.from(read).toString('base64');

const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);

describe.each(['on disk', 'in S3'] as const)('files %s', (where) => {
  test('come back as they were', async () => {
    await stores[where].write('ab/abc', bytes);
    expect(text(await stores[where].read('ab/abc'))).toBe(text(bytes));
  });

  test('can be written twice, and many at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => stores[where].write('cd/cde', bytes)));
    expect(text(await stores[where].read('cd/cde'))).toBe(text(bytes));
  });

  test('are taken from this machine and given back piece by piece', async () => {
    const file = path.join(folder, 'long');
    await writeFile(file, bytes);
    await stores[where].writeFrom('de/def', file);
    const opened = await stores[where].open('de/def');
    expect(opened?.size).toBe(bytes.byteLength);
    expect(opened && text(await buffer(opened.body))).toBe(text(bytes));
  });

  test('are given back in part, with the size of the whole', async () => {
    await stores[where].write('fa/fab', bytes);
    const opened = await stores[where].open('fa/fab', { from: 65_536, to: 65_599 });
    expect(opened?.size).toBe(bytes.byteLength);
    expect(opened && text(await buffer(opened.body))).toBe(text(bytes.slice(65_536, 65_600)));
  });

  test('are removed, also where none is', async () => {
    await stores[where].write('fb/fbc', bytes);
    await stores[where].remove('fb/fbc');
    await stores[where].remove('fb/fbc');
    expect(await stores[where].read('fb/fbc')).toBeNull();
  });

  test('that are not there are null', async () => {
    expect(await stores[where].read('ef/nothing')).toBeNull();
    expect(await stores[where].open('ef/nothing')).toBeNull();
  });
});

test('a bucket that does not let us in is an error, not an absent picture', async () => {
  const { port } = new URL(process.env.S3_ENDPOINT ?? '');
  const address = { endpoint: `http://127.0.0.1:${port}`, region: 'eu-west-1' };
  await expect(filesInS3({ ...address, bucket: 'pictures', ...keys, accessKeyId: 'STRANGER' }).read('ab/abc')).rejects.toThrow();
  await expect(filesInS3({ ...address, bucket: 'nowhere', ...keys }).read('ab/abc')).rejects.toThrow();
});

describe('where the settings name a bucket', () => {
  test('files lie there under their SHA-256, and none on disk', async () => {
    const hash = await keepFile(bytes);
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(text(await openFile(hash))).toBe(text(bytes));
    expect(await readdir(path.join(folder, 'buckets', 'chosen'), { recursive: true })).toContainEqual(expect.stringContaining(hash));
    expect(await readdir(folder)).not.toContain('unused');
  });

  test('nothing is opened under a name that is no SHA-256', async () => {
    await expect(openFile('../../etc/passwd')).rejects.toThrow('named by its SHA-256');
  });
});
