import type { FinishedPage } from '../press/page';
import type { Marks, Offer, OfferMessage } from './offers';

/** The pages that lie at the newsstand. */
export class Stock {
  /** Since when nobody can confirm that the pages are current, in milliseconds since 1970; null while the database does. */
  unconfirmedSince: number | null = null;
  private readonly pages = new Map<string, { offer: Offer; page: FinishedPage }>();

  constructor(private readonly marks: Marks) {}

  take(message: OfferMessage): void {
    if (message.is === 'unconfirmed') {
      this.unconfirmedSince = message.since;
      return;
    }
    const { key, number } = message.offer;
    if (message.is === 'offered') this.pages.set(key, { offer: message.offer, page: withBuffers(message.page) });
    else if (this.pages.get(key)?.offer.number === number) this.pages.delete(key);
  }

  /** A page that is current at this moment, by its canonical address. */
  get(key: string): FinishedPage | undefined {
    const lying = this.pages.get(key);
    if (lying === undefined) return undefined;
    const { mark, number } = lying.offer;
    if (Atomics.load(this.marks.numbers, mark) !== number) return undefined;
    if (this.marks.asked[mark] === 0) Atomics.store(this.marks.asked, mark, 1);
    return lying.page;
  }
}

/** What goes from thread to thread arrives as bytes that are no Buffer any more; they are the same bytes. */
function withBuffers(page: FinishedPage): FinishedPage {
  for (const form of Object.values(page.forms)) form.body = Buffer.from(form.body.buffer, form.body.byteOffset, form.body.byteLength);
  return page;
}
