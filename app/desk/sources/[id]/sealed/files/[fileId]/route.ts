import { answering } from '@/app/api/answering';
import { rangeIn } from '@/app/api/byte-range';
import { callerOf } from '@/app/api/caller';
import { partAnswer } from '@/app/api/part-answer';
import { refusalAnswer } from '@/app/api/refusal-answer';
import { isPlayable } from '@/newsroom/evidence/played';
import { streamSealedFile } from '@/newsroom/sealed/stream-sealed-file';

/**
 * A file of a sealed source, opened as it goes, for who holds a grant and gave their password within five minutes; each
 * part that is asked for is an opening of its own. No cache keeps it, and its name does not come along: a browser would.
 * What no browser plays is handed over as a file, under a type that none runs.
 */
export function GET(request: Request, { params }: { params: Promise<{ id: string; fileId: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const { id: sourceId, fileId } = await params;
    const asked = request.headers.get('range');
    const result = await streamSealedFile(actor, { sourceId, fileId }, (size) => rangeIn(asked, size));
    if (!result.ok) return refusalAnswer(result.refusal);
    const { mediaType, ...part } = result.value;
    const headers = isPlayable(mediaType)
      ? { 'Content-Type': mediaType, 'Content-Disposition': 'inline' }
      : { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment; filename="sealed"' };
    return partAnswer({ asked, ...part, headers });
  });
}
