import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { answer } from '@/app/api/refusal-answer';
import { uuidOr404 } from '@/app/api/v1/uuid';
import { searchClaims } from '@/newsroom/claims/search-claims';

/** Claims by words of their statement; `except` leaves out those of one story. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const asked = new URL(request.url).searchParams;
    const except = asked.get('except');
    const exceptStoryId = except === null ? undefined : uuidOr404(except, 'story');
    return answer(await searchClaims(actor, asked.get('words') ?? '', exceptStoryId));
  });
}
