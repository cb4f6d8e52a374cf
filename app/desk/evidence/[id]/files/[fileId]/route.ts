import { Readable } from 'node:stream';
import { answering } from '@/app/api/answering';
import { rangeIn } from '@/app/api/byte-range';
import { callerOf } from '@/app/api/caller';
import { partAnswer } from '@/app/api/part-answer';
import { refusalAnswer } from '@/app/api/refusal-answer';
import { openEvidenceFile } from '@/newsroom/evidence/open-evidence-file';
import { playEvidenceFile } from '@/newsroom/evidence/play-evidence-file';
import { streamWholeFile } from '@/newsroom/evidence/whole-file';
import type { Person } from '@/newsroom/people/actor';
import { lengthAhead } from '@/platform/length-ahead';

/**
 * A file of evidence, for who sees a claim that it belongs to; each look is noted. Shown is only what we drew anew
 * (`as=view`) and the words of a document (`as=words`), and sound and film are played as they came, in the parts that a player asks for (`as=play`); any other
 * original came from strangers and is handed over as a file, under a type that no browser runs. The
 * policy of these addresses, in the framework's settings, lets nothing in them run or load.
 */
export function GET(request: Request, { params }: { params: Promise<{ id: string; fileId: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const { id: evidenceId, fileId } = await params;
    const as = new URL(request.url).searchParams.get('as');
    if (as === 'play') return play(actor, { evidenceId, fileId }, request.headers.get('range'));
    const shown = as === 'view' || as === 'words' ? as : null;
    const result = await openEvidenceFile(actor, { evidenceId, fileId, as: shown ?? 'download' });
    if (!result.ok) return refusalAnswer(result.refusal);
    const { hash, name, mediaType } = result.value;
    const opened = await streamWholeFile(evidenceId, hash);
    return new Response(Readable.toWeb(opened.body) as ReadableStream, {
      headers: {
        'Content-Type': shown ? shownTypes[mediaType as keyof typeof shownTypes] : 'application/octet-stream',
        [lengthAhead]: String(opened.size),
        'Content-Disposition': shown ? 'inline' : `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`,
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}

/** Of what we made; nothing else is shown. */
const shownTypes = { 'image/png': 'image/png', 'image/webp': 'image/webp', 'text/plain': 'text/plain; charset=utf-8' };

async function play(actor: Person, file: { evidenceId: string; fileId: string }, asked: string | null): Promise<Response> {
  const result = await playEvidenceFile(actor, file, (size) => rangeIn(asked, size));
  if (!result.ok) return refusalAnswer(result.refusal);
  const { mediaType, ...part } = result.value;
  return partAnswer({ asked, ...part, headers: { 'Content-Type': mediaType, 'Content-Disposition': 'inline' } });
}
