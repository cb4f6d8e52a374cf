import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { say } from '../doorway';
import { type KeptAddress, keptAddress } from './addresses';
import { chooseForm } from './choose-form';
import type { FinishedPage, Form } from './page';
import type { Press } from './press';
import { questionAddress, type Questions, strayAddress } from './questions';
import { rangeOf } from './range';

/** Answers from the press where it keeps the address. */
export class PressDoor {
  /** Since when the database could not confirm that pages are current; null while it can, 0 where it never did. Milliseconds since 1970. */
  private unconfirmedSince: number | null = null;
  private everConfirmed = false;

  constructor(
    private readonly press: Press,
    private readonly questions: Questions,
  ) {}

  confirmed(isConfirmed: boolean): void {
    if (!isConfirmed) this.unconfirmedSince ??= this.everConfirmed ? Date.now() : 0;
    else {
      this.everConfirmed = true;
      this.unconfirmedSince = null;
    }
  }

  /** @returns whether the answer was given, or when it will have been; false: it is for somebody else to give. */
  answer(request: IncomingMessage, response: ServerResponse): boolean | Promise<void> {
    const { method, url = '/' } = request;
    const isReading = method === 'GET' || method === 'HEAD';
    if (isReading) {
      const page = this.press.atHand(url);
      if (page) {
        send(request, response, page, this.agedSince(page));
        return true;
      }
    }
    const address = keptAddress(url);
    const question = address ? null : (questionAddress(url) ?? (isReading ? strayAddress(url) : null));
    if (!address && question === null) return false;
    if (!isReading) {
      say(response, 405, 'This address can only be read.', { allow: 'GET, HEAD' });
      return true;
    }
    return address ? this.fetch(request, response, address) : this.ask(request, response, question ?? '');
  }

  /** Since when nobody vouches for a page; null while somebody does. Until it was rendered, nobody had to. */
  private agedSince({ renderedAt }: FinishedPage): number | null {
    return this.unconfirmedSince === null ? null : Math.max(renderedAt, this.unconfirmedSince);
  }

  private async ask(request: IncomingMessage, response: ServerResponse, question: string): Promise<void> {
    const page = await this.questions.page(question);
    if (response.destroyed) return;
    if (page === 'busy') sayBusy(response);
    else if (!page) say(response, 503, 'This cannot be answered just now. Please try again shortly, or with other words.', { 'retry-after': '5' });
    else send(request, response, page, null);
  }

  private async fetch(request: IncomingMessage, response: ServerResponse, address: KeptAddress): Promise<void> {
    const given = await this.press.page(address);
    if (response.destroyed) return;
    if (given === 'busy') sayBusy(response);
    else if (!given) say(response, 503, 'This page cannot be shown just now. Please try again shortly.', { 'retry-after': '5' });
    else send(request, response, given.page, given.current ? this.agedSince(given.page) : given.page.renderedAt);
  }
}

function sayBusy(response: ServerResponse): void {
  say(response, 503, 'Too many people are asking just now. Please try again in a moment.', { 'retry-after': '2' });
}

/** `agedSince`: since when nobody vouches for the page; null when it is current. */
function send(request: IncomingMessage, response: ServerResponse, page: FinishedPage, agedSince: number | null): void {
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
