import { answering } from '@/app/api/answering';
import { callerOfChange } from '@/app/api/caller';
import { readBytes } from '@/app/api/read-json';
import { answer, refusalAnswer } from '@/app/api/refusal-answer';
import { addPicture } from '@/newsroom/pictures/add-picture';

/** Bytes of an uploaded picture at most. */
const pictureLimit = 12 * 1024 * 1024;

/** The command `add-picture` for a picture that comes as the body itself. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOfChange(request);
    const base64 = (await readBytes(request, pictureLimit)).toString('base64');
    const result = await addPicture(actor, { storyId: (await params).id, base64 });
    return result.ok ? answer(result) : refusalAnswer(result.refusal);
  });
}
