import { isSameOrigin } from '@/app/api/caller';
import { readBytes, TooLarge } from '@/app/api/read-json';
import { statusOf } from '@/app/api/refusal-answer';
import { visitorOf } from '@/app/visitor';
import { system } from '@/newsroom/people/actor';
import { type Refusal, Refused } from '@/newsroom/refusal';
import { countReport } from '@/newsroom/remarks/count-report';
import { reportError } from '@/newsroom/remarks/report-error';
import { isDatabaseAway } from '@/platform/database';
import { log } from '@/platform/log';
import { refusedPage, type Report } from './refused-page';

/** Bytes of a form at most: every field full of letters that take four, and each of those written as %xx. */
const formLimit = 64 * 1024;

const nothing: Report = { story: '', words: '', wrong: '', contact: '' };

/** Takes a reader's report of an error, and leads on to where they are thanked. Nothing of what they say is logged. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) {
    return refused(nothing, { code: 'forbidden', sentence: 'This came from another site than ours.' });
  }
  let report = nothing;
  try {
    const form = new URLSearchParams((await readBytes(request, formLimit)).toString('utf8'));
    const said = (field: string) => form.get(field) ?? '';
    report = { story: said('story'), words: said('words'), wrong: said('wrong'), contact: said('contact') };
    if (said('website') !== '') return thanked();
    await countReport(visitorOf(request.headers).address);
    const result = await reportError(system, report);
    return result.ok || result.refusal.code === 'conflict' ? thanked() : refused(report, result.refusal);
  } catch (error) {
    if (error instanceof TooLarge) return refused(nothing, { code: 'malformed', sentence: 'This is longer than we can take.' }, 413);
    if (error instanceof Refused) return refused(report, error.refusal);
    if (!isDatabaseAway(error)) log.error({ err: error }, 'a reader’s report could not be taken');
    return refused(report, { code: 'unavailable', sentence: 'We cannot take reports at this moment. Please try again shortly.' });
  }
}

function thanked(): Response {
  return new Response(null, { status: 303, headers: { location: '/report/thanks', 'cache-control': 'no-store' } });
}

async function refused(report: Report, refusal: Refusal, status: number = statusOf[refusal.code]): Promise<Response> {
  return new Response(await refusedPage(report, refusal), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
