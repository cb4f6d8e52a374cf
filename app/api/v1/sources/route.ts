import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { answer } from '@/app/api/refusal-answer';
import { searchSources } from '@/newsroom/sources/search-sources';

/** Sources by the letters typed so far. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    return answer(await searchSources(actor, new URL(request.url).searchParams.get('words') ?? ''));
  });
}
