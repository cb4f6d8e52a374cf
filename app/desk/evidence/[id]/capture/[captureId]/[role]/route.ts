import { Readable } from 'node:stream';
import { z } from 'zod';
import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { captureFileRoles, openCaptureFile } from '@/newsroom/capture/capture-file';
import { id } from '@/newsroom/input';
import { refuse } from '@/newsroom/refusal';
import { lengthAhead } from '@/platform/length-ahead';

const asked = z.object({ captureId: id, role: z.enum(captureFileRoles) });

/**
 * A file of a capture, for who sees its claim; each opening is noted. The picture, which our own browser drew, may be looked at; everything
 * else came from strangers and is only ever handed over as a file, under a type that no browser runs. The
 * policy of these addresses, in the framework's settings, lets nothing in them run or load.
 */
export function GET(request: Request, { params }: { params: Promise<{ captureId: string; role: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const { data } = asked.safeParse(await params);
    const shown = data?.role === 'screenshot' && new URL(request.url).searchParams.get('as') !== 'file';
    const file = data ? await openCaptureFile(actor, data.captureId, data.role, shown ? 'view' : 'download') : null;
    if (!file) refuse('not_found', 'There is no such file, or you may not see it.');
    return new Response(Readable.toWeb(file.body) as ReadableStream, {
      headers: {
        'Content-Type': shown ? 'image/png' : 'application/octet-stream',
        [lengthAhead]: String(file.size),
        'Content-Disposition': shown ? 'inline' : `attachment; filename="${file.name}"`,
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}
