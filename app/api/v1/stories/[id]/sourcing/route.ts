import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { answer } from '@/app/api/refusal-answer';
import { readSourcing } from '@/newsroom/claims/read-sourcing';
import { refuse } from '@/newsroom/refusal';
import { uuidOr404 } from '../../../uuid';

/** What a story's present draft stands on, with the gate's findings. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const storyId = uuidOr404((await params).id, 'story');
    return answer((await readSourcing(actor, storyId)) ?? refuse('not_found', 'There is no such story, or you may not see it.'));
  });
}
