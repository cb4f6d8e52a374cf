import { Readable } from 'node:stream';
import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { refusalAnswer } from '@/app/api/refusal-answer';
import { exportEvidence } from '@/newsroom/evidence/export-evidence';
import { packEvidence } from '@/newsroom/evidence/export-package';

/** The signed package of the evidence of a claim or a story, for who sees it; each one is noted in the chains of custody. */
export function answerEvidenceReport(request: Request, of: 'claim' | 'story', id: string): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const result = await exportEvidence(actor, { of, id });
    if (!result.ok) return refusalAnswer(result.refusal);
    return new Response(Readable.toWeb(Readable.from(packEvidence(result.value), { objectMode: false })) as ReadableStream, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="evidence-${of}-${id}.zip"`,
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}
