import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { answer } from '@/app/api/refusal-answer';
import { describeCommands } from '@/newsroom/api/describe-commands';
import { settings } from '@/platform/settings';

/** The API described, for anyone who may use it. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    await callerOf(request);
    return answer(describeCommands(settings().siteUrl));
  });
}
