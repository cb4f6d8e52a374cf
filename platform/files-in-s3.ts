import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { FileStore } from './file-store';
import type { Settings } from './settings';

/**
 * Files in a bucket of anything that speaks S3. Addresses are formed by path and checksums are left to TLS, because
 * many servers that speak S3 know neither names of buckets as hosts nor the newer checksums.
 */
export function filesInS3({ endpoint, bucket, region, accessKeyId, secretAccessKey }: NonNullable<Settings['s3']>): FileStore {
  const client = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
  });
  return {
    async write(key, bytes) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentLength: bytes.byteLength }));
    },
    async writeFrom(key, file) {
      const { size } = await stat(file);
      const body = createReadStream(file);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentLength: size }), { requestTimeout: patience(size) });
    },
    async read(key) {
      return orNull(async () => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body ? new Uint8Array(await Body.transformToByteArray()) : null;
      });
    },
    async open(key, part) {
      return orNull(async () => {
        const Range = part && `bytes=${part.from}-${part.to}`;
        const { Body, ContentLength, ContentRange } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range }));
        const size = Range ? Number(ContentRange?.split('/')[1]) : ContentLength;
        return Body instanceof Readable && size !== undefined ? { size, body: Body } : null;
      });
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

/** Milliseconds for a request that carries so many bytes, at a megabyte a second in the worst case. */
function patience(size: number): number {
  return 20_000 + size / 1_000;
}

async function orNull<Value>(read: () => Promise<Value | null>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}
