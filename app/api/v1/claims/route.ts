import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { answer } from '@/app/api/refusal-answer';
import { searchClaims } from '@/newsroom/claims/search-claims';

/** Claims by words of their statement. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    return answer(await searchClaims(actor, new URL(request.url).searchParams.get('words') ?? ''));
  });
}
