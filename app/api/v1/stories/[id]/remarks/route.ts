import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { answer } from '@/app/api/refusal-answer';
import { refuse } from '@/newsroom/refusal';
import { readRemarks } from '@/newsroom/remarks/read-remarks';
import { readStory } from '@/newsroom/stories/read-story';
import { uuidOr404 } from '../../../uuid';

/** The remarks on a story, with their answers. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const story = await readStory(actor, uuidOr404((await params).id, 'story'));
    if (!story) refuse('not_found', 'There is no such story, or you may not see it.');
    return answer(await readRemarks(actor, story));
  });
}
