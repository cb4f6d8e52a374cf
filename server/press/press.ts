import { everyAddress } from '@/newsroom/publishing/touched-addresses';
import { log } from '@/platform/log';
import { isStory, type KeptAddress, keptAddress } from './addresses';
import { datePage } from './date-page';
import { finishPage, type Rendering } from './finish-page';
import type { KeptPages } from './kept-pages';
import { Owed } from './owed';
import type { FinishedPage } from './page';
import { KeptRenewal } from './renew-kept';
import { Renewals } from './renewals';
import { Shelves } from './shelves';
import { Strangers } from './strangers';
import { within } from './within';

/** A page as it is given: `current` unless a change has named it since, or no better can be had. */
export type Given = { page: FinishedPage; current: boolean };

/** A page on its way. `outdated`: a change named it meanwhile, so what comes is thrown away and rendered again. */
type Flight = { address: KeptAddress; outdated: boolean; coming: Promise<Given | null> };

type Options = {
  render(address: string): Promise<Rendering>;
  /** Where pages are kept beyond this process; null keeps none. */
  kept: KeptPages | null;
  /** How many bytes of pages to hold in memory. */
  memory: number;
};

/** How long a reader waits for a touched page before the last good one will do, in milliseconds: the bound on its age. */
export const patience = 1_000;

/** How long to leave a page alone after its rendering failed, in milliseconds. */
const pause = 1_000;

/** A page that is named by one change after another is not rendered for ever before somebody sees it. */
const attempts = 5;

/**
 * The page store: finished public pages, each rendered once however many ask, current until a change names its address,
 * and the last good one whenever no better can be had. What was rendered from older state than the last change that
 * names it never stays.
 */
export class Press {
  private readonly shelves: Shelves;
  /** What is said where nothing stands: the same everywhere. */
  private nothingHere: FinishedPage | null = null;
  private readonly flights = new Map<string, Flight>();
  private readonly renewals: Renewals;
  /** The last change that it was told of. */
  known = 0n;
  private readonly owed = new Owed();
  private readonly keptRenewal: KeptRenewal;
  private readonly strangers = new Strangers();

  constructor(private readonly options: Options) {
    this.shelves = new Shelves(options.memory);
    this.renewals = new Renewals({ isCurrent: (address) => this.shelves.get(address)?.stale === false, render: (address) => this.obtain(address) });
    this.keptRenewal = new KeptRenewal({ kept: options.kept, owed: this.owed, renew: (address) => this.renew(address) });
  }

  /** A current page by its canonical address, at once; undefined when it is not there or not current. */
  atHand(key: string): FinishedPage | undefined {
    const entry = this.shelves.first(key);
    return entry === undefined || entry.stale ? undefined : entry.page;
  }

  /**
   * The page at an address: the current one if at all possible, else the last good one (`current: false`).
   * Null when it cannot be rendered and never was; `busy` when too many ask for what may not be anything.
   */
  async page(address: KeptAddress): Promise<Given | 'busy' | null> {
    const entry = this.shelves.get(address);
    if (entry && !entry.stale) return { page: entry.page, current: true };
    if (this.nothingHere && this.shelves.nowhere.has(address.key)) return { page: this.nothingHere, current: true };
    if (entry && Date.now() < entry.retryAt) return { page: entry.page, current: false };
    const coming = entry || (await this.isKnown(address)) ? this.obtain(address) : this.strangers.admit(address.key, () => this.obtainOnce(address));
    if (!coming) return 'busy';
    const given = await (entry ? within(patience, coming) : coming);
    if (given) return given;
    const lastGood = entry?.page ?? (await this.standing(address));
    return lastGood ? { page: lastGood, current: false } : null;
  }

  /**
   * A change came true: what it names is stale from this moment, in memory, on its way and on disk, and what somebody
   * has asked for before is rendered again at once, in the order of the addresses.
   * @param first what each change names before all else: a story there is rendered whether somebody has asked for it or not
   * @returns when these can be read anew
   */
  async touch(id: bigint, touched: readonly string[], first: readonly string[] = touched.slice(0, 1)): Promise<void> {
    if (id > this.known) this.known = id;
    this.shelves.nowhere.clear();
    this.options.kept?.distrust(id, touched);
    const pathnames = new Set(touched);
    const isEverything = pathnames.has(everyAddress);
    for (const flight of this.flights.values()) {
      if (isEverything || pathnames.has(flight.address.pathname)) flight.outdated = true;
    }
    const again = new Map(touched.flatMap((each) => keptAddress(each) ?? []).map((address) => [address.key, address]));
    for (const entry of isEverything ? this.shelves.all() : this.shelves.at(pathnames)) {
      entry.stale = true;
      entry.retryAt = 0;
      again.set(entry.address.key, entry.address);
    }
    for (const { key, further, whenAsked } of again.values()) {
      if (further) continue;
      this.owed.add(key, id);
      if (whenAsked) void this.forget(key, id);
    }
    const anew = [...again.values()].filter(({ whenAsked }) => !whenAsked);
    const awaited = new Set([...first, ...anew.slice(0, 1).map(({ key }) => key)]);
    const waiting: Promise<void>[] = [];
    for (const address of anew) {
      const isFirst = awaited.has(address.key);
      const renewed = this.renew(address, isFirst && isStory(address));
      if (isFirst) waiting.push(renewed);
    }
    if (isEverything) {
      this.owed.add(everyAddress, id);
      void this.renewKept();
    }
    await Promise.all(waiting);
  }

  /** The last change that everything on disk follows: where another process may go on. */
  position(): bigint {
    return this.owed.position(this.known);
  }

  /** Renders what is on disk and not current, one page after the other. Never throws. */
  renewKept(): Promise<void> {
    return this.keptRenewal.begin();
  }

  /** Tries again what could not be rendered: whoever reads the disk past us does not come to ask for it. Never throws. */
  async retry(): Promise<void> {
    await Promise.all(this.owed.due().map((address) => this.renew(address)));
    await this.keptRenewal.goOn();
  }

  /** Pages are rendered and written for what is under way; nothing new begins. */
  async settle(): Promise<void> {
    await Promise.allSettled([...this.flights.values()].map(({ coming }) => coming));
    await this.options.kept?.settle();
  }

  /** Renders what has readers, here or behind another door that reads the disk; the rest waits until it is asked for. */
  private async renew(address: KeptAddress, isNew = false): Promise<void> {
    const wanted = isNew || this.shelves.get(address) !== undefined || (await this.options.kept?.has(address.key));
    if (!wanted) return this.owed.settle(address.key);
    await this.renewals.add(address, isNew);
  }

  /** On disk it may hold what was taken down, and nobody is on the way to have it rendered again. */
  private async forget(key: string, id: bigint): Promise<void> {
    await this.options.kept?.remove(key);
    this.owed.settle(key, id);
  }

  private async isKnown({ key, further }: KeptAddress): Promise<boolean> {
    return this.flights.has(key) || (!further && (await this.options.kept?.has(key)) === true);
  }

  /** For whoever waited for a turn: a change may have brought the page meanwhile. */
  private obtainOnce(address: KeptAddress): Promise<Given | null> {
    const entry = this.shelves.get(address);
    return entry && !entry.stale ? Promise.resolve({ page: entry.page, current: true }) : this.obtain(address);
  }

  /** One flight however many ask. Null when it failed; never throws. */
  private obtain(address: KeptAddress): Promise<Given | null> {
    const under = this.flights.get(address.key);
    if (under) return under.coming;
    const flight: Flight = { address, outdated: false, coming: Promise.resolve(null) };
    this.flights.set(address.key, flight);
    flight.coming = this.fly(flight);
    return flight.coming;
  }

  private async fly(flight: Flight): Promise<Given | null> {
    const { address } = flight;
    for (let attempt = 1; ; attempt += 1) {
      flight.outdated = false;
      const page = await this.renderOnce(flight);
      if (!flight.outdated) {
        this.land(flight);
        return page && { page, current: true };
      }
      if (attempt < attempts) continue;
      // Changes come faster than pages: whoever waits has this one, with its age, and the next is rendered behind it.
      this.land(flight);
      void this.renew(address);
      return page && { page, current: false };
    }
  }

  /** One rendering among all processes that keep their pages in the same folder. */
  private renderOnce(flight: Flight): Promise<FinishedPage | null> {
    const { address } = flight;
    const { kept } = this.options;
    if (!kept || address.further) return this.tryOnce(flight);
    const known = this.shelves.get(address)?.page.renderedAt;
    const found = async () => {
      const page = await kept.read(address.key, 'current', known).catch(() => null);
      if (!page || flight.outdated) return null;
      this.owed.settle(address.key, page.renderedFrom);
      return this.shelve(address, page);
    };
    return kept.turns.renderOnce(address.key, { from: this.known, found, render: () => this.tryOnce(flight) });
  }

  /** One rendering, kept unless a change overtook it. Null when it failed. */
  private async tryOnce(flight: Flight): Promise<FinishedPage | null> {
    const { address } = flight;
    try {
      const moment = { renderedAt: Date.now(), renderedFrom: this.known };
      const rendering = await this.options.render(address.key);
      if (rendering.status >= 500) throw new Error(`The page answered ${rendering.status}.`);
      const page = datePage(await finishPage(rendering, moment), await this.standing(address));
      if (!flight.outdated) await this.keep(address, page);
      return page;
    } catch (error) {
      log.error({ err: error, address: address.key }, 'a public page could not be rendered');
      const entry = this.shelves.get(address);
      if (entry) entry.retryAt = Date.now() + pause;
      this.owed.fail(address);
      return null;
    }
  }

  /** What readers had at an address until now, whoever rendered it. */
  private async standing(address: KeptAddress): Promise<FinishedPage | null> {
    return this.shelves.get(address)?.page ?? (address.further ? null : ((await this.options.kept?.read(address.key, 'any')) ?? null));
  }

  /** Ends a flight; in the same breath as the last look at `outdated`, so that no change falls between. */
  private land({ address }: Flight): void {
    this.flights.delete(address.key);
  }

  /** In memory first, then on disk: a change that lands while the disk is busy makes both stale. */
  private async keep(address: KeptAddress, page: FinishedPage): Promise<void> {
    if (page.status === 404) {
      this.shelves.delete(address);
      if (page.headers['content-type']?.startsWith('text/html')) {
        this.nothingHere = page;
        this.shelves.nowhere.set(address.key, true);
      }
    } else this.shelve(address, page);
    if (address.further) return;
    if (page.status === 200) await this.options.kept?.write(address.key, page);
    else await this.options.kept?.remove(address.key);
    this.owed.settle(address.key, page.renderedFrom);
  }

  private shelve(address: KeptAddress, page: FinishedPage): FinishedPage {
    this.shelves.set(address, page);
    return page;
  }
}
