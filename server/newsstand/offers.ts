import type { FinishedPage, Form } from '../press/page';

/** One page that the newsstand was given: it may hand it out for as long as its mark bears the number of the offer. */
export type Offer = { key: string; mark: number; number: number };

/** What the newsstand is told. `withdrawn` frees memory: the mark has said it already. */
export type OfferMessage =
  | { is: 'offered'; offer: Offer; page: FinishedPage }
  | { is: 'withdrawn'; offer: Offer }
  /** Since when nobody can confirm that pages are current, in milliseconds since 1970; null while the database does. */
  | { is: 'unconfirmed'; since: number | null };

/** The memory that both threads see: for each mark the number of its offer, 0 while there is none; and whether readers came for it. */
export type Marks = { numbers: Int32Array<SharedArrayBuffer>; asked: Int32Array<SharedArrayBuffer> };

/** Pages that can be at the newsstand at once; what is beyond them is handed out by the press itself. */
const marksAtMost = 65_536;

/**
 * Which pages of the press the newsstand may hand out. A page is withdrawn in the moment in which it is said: the newsstand
 * looks at the mark for each reader, and no message has to arrive first.
 */
export class Offers {
  readonly marks: Marks;
  private readonly free: number[] = [];
  private used = 0;
  private last = 0;

  constructor(
    private readonly tell: (message: OfferMessage) => void,
    private readonly atMost = marksAtMost,
  ) {
    const words = () => new Int32Array(new SharedArrayBuffer(atMost * Int32Array.BYTES_PER_ELEMENT));
    this.marks = { numbers: words(), asked: words() };
  }

  /** Null where as many pages as there can be are there already. */
  offer(key: string, page: FinishedPage): Offer | null {
    const mark = this.free.pop() ?? (this.used < this.atMost ? this.used++ : null);
    if (mark === null) return null;
    this.last = this.last >= 0x7fff_ffff ? 1 : this.last + 1;
    const offer = { key, mark, number: this.last };
    for (const form of Object.values(page.forms)) share(form);
    Atomics.store(this.marks.asked, mark, 0);
    Atomics.store(this.marks.numbers, mark, offer.number);
    this.tell({ is: 'offered', offer, page });
    return offer;
  }

  /** To be said once of each offer. */
  withdraw(offer: Offer): void {
    Atomics.store(this.marks.numbers, offer.mark, 0);
    this.free.push(offer.mark);
    this.tell({ is: 'withdrawn', offer });
  }

  unconfirmed(since: number | null): void {
    this.tell({ is: 'unconfirmed', since });
  }

  /** Whether readers came for it since this was asked last. */
  wasAsked({ mark }: Offer): boolean {
    return Atomics.exchange(this.marks.asked, mark, 0) === 1;
  }
}

/** Lays a body where both threads can read it, once: neither of them writes it. */
function share(form: Form): void {
  if (form.body.buffer instanceof SharedArrayBuffer) return;
  const shared = Buffer.from(new SharedArrayBuffer(form.body.length));
  form.body.copy(shared);
  form.body = shared as Buffer;
}
