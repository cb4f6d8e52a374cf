import { answering } from '@/app/api/answering';
import { callerOfChange } from '@/app/api/caller';
import { answer, refusalAnswer } from '@/app/api/refusal-answer';
import { refuseTooLargeBody } from '@/newsroom/evidence/named-upload';
import { discardUpload } from '@/newsroom/evidence/uploads';
import { addSealedFile } from '@/newsroom/sealed/add-sealed-file';
import { receiveSealedFile } from '@/newsroom/sealed/receive-sealed-file';

/**
 * The command `add-sealed-file` for a file that comes as the body itself, of any size that is taken, and is sealed as it
 * comes. A line with its name stands before it: an address would be written into logs.
 */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOfChange(request);
    const { id: sourceId } = await params;
    refuseTooLargeBody(request.headers.get('content-length'));
    const { id, name, ...content } = await receiveSealedFile(actor, sourceId, request.body ?? new ReadableStream());
    try {
      const result = await addSealedFile(actor, { id, sourceId, name, content });
      return result.ok ? answer(result) : refusalAnswer(result.refusal);
    } finally {
      await discardUpload(content.upload);
    }
  });
}
