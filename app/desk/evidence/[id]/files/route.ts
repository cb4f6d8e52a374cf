import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { answering } from '@/app/api/answering';
import { callerOfChange } from '@/app/api/caller';
import { answer, refusalAnswer } from '@/app/api/refusal-answer';
import { addEvidenceFile } from '@/newsroom/evidence/add-evidence-file';
import { readNamedUpload, refuseTooLargeBody } from '@/newsroom/evidence/named-upload';
import { insistOnAddingFiles } from '@/newsroom/evidence/read-evidence';
import { discardUpload, receiveUpload } from '@/newsroom/evidence/uploads';
import { refuse } from '@/newsroom/refusal';

/**
 * The command `add-evidence-file` for a file that comes as the body itself, of any size that is taken. A line with its name
 * stands before it; an address with a question is refused, since what asks so would lose the first line of its file.
 */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOfChange(request);
    const { id: evidenceId } = await params;
    await insistOnAddingFiles(actor, evidenceId);
    refuseTooLargeBody(request.headers.get('content-length'));
    if (new URL(request.url).search !== '') refuse('malformed', 'What a file is called stands in a line before it, never in an address.');
    const { name, rest } = await readNamedUpload(request.body ?? Readable.from([]));
    const upload = await receiveUpload(rest);
    try {
      const result = await addEvidenceFile(actor, { id: randomUUID(), evidenceId, name, content: { upload } });
      return result.ok ? answer(result) : refusalAnswer(result.refusal);
    } finally {
      await discardUpload(upload);
    }
  });
}
