import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { say } from '../doorway';
import { chooseForm } from './choose-form';
import type { FinishedPage, Form } from './page';
import { rangeOf } from './range';

/**
 * Answers a reading request with a page, in the form, the part or the 304 that it asks for (RFC 9110).
 * @param agedSince since when nobody vouches for the page; null when it is current
 */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: FinishedPage, agedSince: number | null): void {
  const { headers, method } = request;
  const range = headers.range;
  const form = range === undefined ? chooseForm(page, headers['accept-encoding']) : page.forms.identity;
  if (!form) return say(response, 406, 'This address has no form in an encoding that you accept.', { vary: 'Accept-Encoding' });
  const age = agedSince === null ? null : String(Math.max(0, Math.round((Date.now() - agedSince) / 1_000)));
  if (page.status === 200 && isUnchanged(headers, form, page.headers['last-modified'])) {
    response.writeHead(304, withAge(form.unchangedHead, age));
    response.end();
    return;
  }
  if (range !== undefined && page.status === 200 && method === 'GET' && sendPart(request, response, form, age)) return;
  response.writeHead(page.status, withAge(form.head, age));
  if (method === 'HEAD') response.end();
  else response.end(form.body);
}

function withAge(head: string[], age: string | null): string[] {
  return age === null ? head : [...head, 'age', age];
}

/** By name when the reader has one, else by date (RFC 9110, 13.1.2 and 13.1.3). */
function isUnchanged(headers: IncomingHttpHeaders, { etag }: Form, lastModified: string | undefined): boolean {
  const names = headers['if-none-match'];
  if (names !== undefined) return names === etag || names === '*' || names.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
  const since = headers['if-modified-since'];
  return since !== undefined && lastModified !== undefined && Date.parse(lastModified) <= Date.parse(since);
}

/** @returns whether the range was one to honour. */
function sendPart(request: IncomingMessage, response: ServerResponse, form: Form, age: string | null): boolean {
  const onlyIf = request.headers['if-range'];
  if (onlyIf !== undefined && onlyIf !== form.etag) return false;
  const range = rangeOf(request.headers.range, form.body.length);
  if (range === null) return false;
  if (range === 'unsatisfiable') {
    say(response, 416, 'There is nothing in that range.', { 'content-range': `bytes */${form.body.length}` });
    return true;
  }
  const part = form.body.subarray(range.from, range.to + 1);
  const whole = form.head.slice(0, form.head.indexOf('content-length'));
  const head = [...whole, 'content-length', String(part.length), 'content-range', `bytes ${range.from}-${range.to}/${form.body.length}`];
  response.writeHead(206, withAge(head, age));
  response.end(part);
  return true;
}
