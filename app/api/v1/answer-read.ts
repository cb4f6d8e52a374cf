import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { answer } from '@/app/api/refusal-answer';
import type { Read } from '@/newsroom/api/read';

type Route = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

/** The route of a read: asks it as whoever calls, with what the address says, and answers it or its refusal. */
export function answerRead(read: Read): Route {
  return (request, { params }) =>
    answering(async () => {
      const actor = await callerOf(request, { isVisit: !read.askedByPages });
      const asked = Object.fromEntries(new URL(request.url).searchParams);
      return answer(await read(actor, { ...asked, ...(await params) }));
    });
}
