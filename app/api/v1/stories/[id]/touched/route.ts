import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { answer } from '@/app/api/refusal-answer';
import { refuse } from '@/newsroom/refusal';
import { readTouched } from '@/newsroom/stories/read-touched';
import { uuidOr404 } from '../../../uuid';

/** When a story last changed, for a page that shows it. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const storyId = uuidOr404((await params).id, 'story');
    return answer((await readTouched(actor, storyId)) ?? refuse('not_found', 'There is no such story, or you may not see it.'));
  });
}
