import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { answer } from '@/app/api/refusal-answer';
import { sessionCookieName } from '@/app/session-cookie';
import { describeApi } from '@/newsroom/api/describe-api';
import { settings } from '@/platform/settings';

/** The API described, for anyone who may use it. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    await callerOf(request);
    return answer(describeApi({ siteUrl: settings().siteUrl, sessionCookie: sessionCookieName() }));
  });
}
