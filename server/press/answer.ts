import type { IncomingMessage, ServerResponse } from 'node:http';
import { say } from '../doorway';
import { type KeptAddress, keptAddress } from './addresses';
import { agedSince } from './page';
import type { Press } from './press';
import { questionAddress, type Questions, strayAddress } from './questions';
import { sendPage } from './send-page';

/** Answers from the press where it keeps the address. */
export class PressDoor {
  /** Since when the database could not confirm that pages are current; null while it can, 0 where it never did. Milliseconds since 1970. */
  private unconfirmedSince: number | null = null;
  private everConfirmed = false;

  constructor(
    private readonly press: Press,
    private readonly questions: Questions,
    /** Told when that changes: whoever hands out the same pages says their age too. */
    private readonly tell: (unconfirmedSince: number | null) => void = () => {},
  ) {}

  confirmed(isConfirmed: boolean): void {
    const before = this.unconfirmedSince;
    if (isConfirmed) this.unconfirmedSince = null;
    else this.unconfirmedSince ??= this.everConfirmed ? Date.now() : 0;
    this.everConfirmed ||= isConfirmed;
    if (this.unconfirmedSince !== before) this.tell(this.unconfirmedSince);
  }

  /** @returns whether the answer was given, or when it will have been; false: it is for somebody else to give. */
  answer(request: IncomingMessage, response: ServerResponse): boolean | Promise<void> {
    const { method, url = '/' } = request;
    const isReading = method === 'GET' || method === 'HEAD';
    if (isReading) {
      const page = this.press.atHand(url);
      if (page) {
        sendPage(request, response, page, agedSince(page, this.unconfirmedSince));
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

  private async ask(request: IncomingMessage, response: ServerResponse, question: string): Promise<void> {
    const page = await this.questions.page(question);
    if (response.destroyed) return;
    if (page === 'busy') sayBusy(response);
    else if (!page) say(response, 503, 'This cannot be answered just now. Please try again shortly, or with other words.', { 'retry-after': '5' });
    else sendPage(request, response, page, null);
  }

  private async fetch(request: IncomingMessage, response: ServerResponse, address: KeptAddress): Promise<void> {
    const given = await this.press.page(address);
    if (response.destroyed) return;
    if (given === 'busy') sayBusy(response);
    else if (!given) say(response, 503, 'This page cannot be shown just now. Please try again shortly.', { 'retry-after': '5' });
    else sendPage(request, response, given.page, given.current ? agedSince(given.page, this.unconfirmedSince) : given.page.renderedAt);
  }
}

function sayBusy(response: ServerResponse): void {
  say(response, 503, 'Too many people are asking just now. Please try again in a moment.', { 'retry-after': '2' });
}
