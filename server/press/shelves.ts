import { LRUCache } from 'lru-cache';
import type { Offer, Offers } from '../newsstand/offers';
import type { KeptAddress } from './addresses';
import { type FinishedPage, weightOf } from './page';

/** A page in memory. */
export type Entry = {
  address: KeptAddress;
  page: FinishedPage;
  /** A change named it; it stays as the last good one until a better has come. */
  stale: boolean;
  /** After a rendering failed: not to be tried again before this, in milliseconds since 1970. */
  retryAt: number;
  /** While the newsstand may hand it out. */
  offer: Offer | null;
};

/** Addresses where nothing stands, remembered at most. */
const nowhereAtMost = 10_000;

/**
 * Pages in memory, within a bound in bytes; those asked for longest ago go first. What there is a great many of has an eighth
 * of its own: who walks through a list to its end crowds out nothing else.
 */
export class Shelves {
  private readonly pages: LRUCache<string, Entry>;
  private readonly furtherPages: LRUCache<string, Entry>;
  /** Addresses where nothing stands; forgotten with any change. */
  private readonly nowhere = new LRUCache<string, true>({ max: nowhereAtMost });
  /** What is said there: the same everywhere. */
  private nothingHere: FinishedPage | null = null;

  /** @param memory in bytes */
  constructor(
    memory: number,
    private readonly offers: Offers | null = null,
  ) {
    const shelf = (share: number) =>
      new LRUCache<string, Entry>({
        maxSize: Math.max(1, Math.floor(memory * share)),
        maxEntrySize: Math.max(1, Math.floor(memory / 8)),
        sizeCalculation: ({ page }) => weightOf(page),
        dispose: (entry) => this.withdraw(entry),
      });
    this.pages = shelf(7 / 8);
    this.furtherPages = shelf(1 / 8);
  }

  /** For the road that every reader takes: the first pages, by their canonical address. */
  first(key: string): Entry | undefined {
    return this.pages.get(key);
  }

  get(address: KeptAddress): Entry | undefined {
    return this.shelf(address).get(address.key);
  }

  set(address: KeptAddress, page: FinishedPage): void {
    const shelf = this.shelf(address);
    if (shelf.calculatedSize + weightOf(page) > shelf.maxSize) this.noteReaders(shelf);
    shelf.set(address.key, { address, page, stale: false, retryAt: 0, offer: null });
  }

  /** Has the newsstand hand a page out from now on, for as long as it is current and lies here. */
  offer(entry: Entry): void {
    if (!entry.stale) entry.offer ??= this.offers?.offer(entry.address.key, entry.page) ?? null;
  }

  /** A change named it: nobody is given it for current from this moment. */
  outdate(entry: Entry): void {
    entry.stale = true;
    entry.retryAt = 0;
    this.withdraw(entry);
  }

  private withdraw(entry: Entry): void {
    if (entry.offer) this.offers?.withdraw(entry.offer);
    entry.offer = null;
  }

  /** Whoever is given a page at the newsstand does not come here: what they came for there counts as asked for last. */
  private noteReaders(shelf: LRUCache<string, Entry>): void {
    const read = [...shelf.rvalues()].flatMap((entry) => (entry?.offer && this.offers?.wasAsked(entry.offer) ? entry.address.key : []));
    for (const key of read) shelf.get(key);
  }

  private delete(address: KeptAddress): void {
    this.shelf(address).delete(address.key);
  }

  /** What is said at an address where nothing stands; null where nobody knows that. */
  nothingAt(key: string): FinishedPage | null {
    return this.nowhere.has(key) ? this.nothingHere : null;
  }

  setNowhere(address: KeptAddress, page: FinishedPage): void {
    this.delete(address);
    if (!page.headers['content-type']?.startsWith('text/html')) return;
    this.nothingHere = page;
    this.nowhere.set(address.key, true);
  }

  forgetNowhere(): void {
    this.nowhere.clear();
  }

  *all(): Iterable<Entry> {
    yield* this.pages.values();
    yield* this.furtherPages.values();
  }

  *at(pathnames: ReadonlySet<string>): Iterable<Entry> {
    for (const pathname of pathnames) {
      const entry = this.pages.peek(pathname);
      if (entry) yield entry;
    }
    for (const entry of this.furtherPages.values()) {
      if (pathnames.has(entry.address.pathname)) yield entry;
    }
  }

  private shelf({ further }: KeptAddress): LRUCache<string, Entry> {
    return further ? this.furtherPages : this.pages;
  }
}
