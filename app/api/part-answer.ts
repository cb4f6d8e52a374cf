import { Readable } from 'node:stream';
import type { ByteRange } from '@/platform/file-store';
import { lengthAhead } from '@/platform/length-ahead';

type Part = {
  /** The `Range` header, as it was asked. */
  asked: string | null;
  /** Bytes of the whole. */
  size: number;
  /** What `bytes` holds; null where nothing was asked for that the file has. */
  range: ByteRange | null;
  bytes: Readable;
  /** How it is named and of what type. */
  headers: { 'Content-Type': string; 'Content-Disposition': string };
};

/** A file from outside, or a part of it (RFC 9110, section 14), for the desk alone: no cache keeps it. */
export function partAnswer({ asked, size, range, bytes, headers: said }: Part): Response {
  const headers = { 'Cache-Control': 'private, no-store', 'Accept-Ranges': 'bytes', 'X-Content-Type-Options': 'nosniff' };
  if (!range) return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
  const isPart = asked?.startsWith('bytes=') ?? false;
  return new Response(Readable.toWeb(bytes) as ReadableStream, {
    status: isPart ? 206 : 200,
    headers: {
      ...headers,
      ...said,
      [lengthAhead]: String(range.to - range.from + 1),
      ...(isPart && { 'Content-Range': `bytes ${range.from}-${range.to}/${size}` }),
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
}
