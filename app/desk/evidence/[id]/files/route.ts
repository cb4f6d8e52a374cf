import { randomUUID } from 'node:crypto';
import { answering } from '@/app/api/answering';
import { callerOfChange } from '@/app/api/caller';
import { answer, refusalAnswer } from '@/app/api/refusal-answer';
import { addEvidenceFile } from '@/newsroom/evidence/add-evidence-file';
import { insistOnAddingFiles } from '@/newsroom/evidence/read-evidence';
import { discardUpload, receiveUpload, refuseTooLarge } from '@/newsroom/evidence/uploads';

/** The command `add-evidence-file` for a file that comes as the body itself, of any size that is taken; `name` is what it was called. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOfChange(request);
    const { id: evidenceId } = await params;
    await insistOnAddingFiles(actor, evidenceId);
    refuseTooLarge(Number(request.headers.get('content-length') ?? 0));
    const name = new URL(request.url).searchParams.get('name') ?? '';
    const upload = await receiveUpload(request.body ?? new ReadableStream());
    try {
      const result = await addEvidenceFile(actor, { id: randomUUID(), evidenceId, name, content: { upload } });
      return result.ok ? answer(result) : refusalAnswer(result.refusal);
    } finally {
      await discardUpload(upload);
    }
  });
}
