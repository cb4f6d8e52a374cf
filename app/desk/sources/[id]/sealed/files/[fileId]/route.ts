import { Readable } from 'node:stream';
import { answering } from '@/app/api/answering';
import { rangeIn } from '@/app/api/byte-range';
import { callerOf } from '@/app/api/caller';
import { refusalAnswer } from '@/app/api/refusal-answer';
import { streamSealedFile } from '@/newsroom/sealed/stream-sealed-file';

/** What a browser plays; all else is handed over as a file, under a type that no browser runs. */
const played = /^(audio|video)\/[\w.+-]+$/;

/**
 * A file of a sealed source, opened as it goes, for who holds a grant and gave their password within five minutes; each
 * part that is asked for is an opening of its own. No cache keeps it, and its name does not come along: a browser would.
 */
export function GET(request: Request, { params }: { params: Promise<{ id: string; fileId: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const { id: sourceId, fileId } = await params;
    const asked = request.headers.get('range');
    const result = await streamSealedFile(actor, { sourceId, fileId }, (size) => rangeIn(asked, size));
    if (!result.ok) return refusalAnswer(result.refusal);
    const { mediaType, size, range, bytes } = result.value;
    const headers = { 'Cache-Control': 'private, no-store', 'Accept-Ranges': 'bytes', 'X-Content-Type-Options': 'nosniff' };
    if (!range) return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
    const isPart = asked?.startsWith('bytes=') ?? false;
    return new Response(Readable.toWeb(bytes) as ReadableStream, {
      status: isPart ? 206 : 200,
      headers: {
        ...headers,
        'Content-Type': played.test(mediaType) ? mediaType : 'application/octet-stream',
        'Content-Length': String(range.to - range.from + 1),
        'Content-Disposition': played.test(mediaType) ? 'inline' : 'attachment; filename="sealed"',
        ...(isPart && { 'Content-Range': `bytes ${range.from}-${range.to}/${size}` }),
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    });
  });
}
