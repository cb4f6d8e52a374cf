import { setTimeout as after } from 'node:timers/promises';
import { everyAddress } from '@/newsroom/publishing/touched-addresses';
import { log } from '@/platform/log';
import type { Offers } from '../newsstand/offers';
import { isNameOfMany, isReadByAll, isStory, type KeptAddress, keptAddress } from './addresses';
import type { ChangesUnderWay } from './changes-under-way';
import type { Filling } from './filling';
import type { Rendering } from './finish-page';
import { Flights, type Given } from './flights';
import type { KeptPages } from './kept-pages';
import { Owed } from './owed';
import type { FinishedPage } from './page';
import { KeptRenewal } from './renew-kept';
import { Renewals } from './renewals';
import { Shelves } from './shelves';
import { Strangers } from './strangers';
import { within } from './within';

type Options = {
  render(address: string): Promise<Rendering>;
  /** Where pages are kept beyond this process; null keeps none. */
  kept: KeptPages | null;
  /** How many bytes of pages to hold in memory. */
  memory: number;
  /** Told of what changes name and no page of is there, and of every page that was rendered. */
  filling?: Pick<Filling, 'meet' | 'read' | 'holdBack'>;
  /** What the newsstand may hand out by itself. */
  offers?: Offers;
  /** What people change here just now: what nobody waits for gives way to it. */
  changes?: Pick<ChangesUnderWay, 'isAny' | 'pause'>;
};

/** How long a reader waits for a touched page before the last good one will do, in milliseconds: the bound on its age. */
export const patience = 1_000;

/**
 * For how long at most what a change names beside its first address waits for whoever made the change to be answered, in
 * milliseconds; and how long it is left to the process that took the change: by then it lies on a disk that they share, and is
 * read there, or one of them has not rendered beside whoever publishes.
 */
const courtesy = 300;

/**
 * By how much a process that hears of another's change leaves the pages it named to the one that took it, in milliseconds: it
 * is warm, and somebody waits there for it to answer.
 */
const headStart = 15;

/**
 * The page store: finished public pages, each rendered once however many ask, current until a change names its address,
 * and the last good one whenever no better can be had. What was rendered from older state than the last change that
 * names it never stays.
 */
export class Press {
  private readonly shelves: Shelves;
  private readonly flights: Flights;
  private readonly renewals: Renewals;
  /** The last change that it was told of. */
  known = 0n;
  /** Until when another process may begin first. */
  private yieldsUntil = 0;
  private readonly owed = new Owed();
  private readonly keptRenewal: KeptRenewal;
  private readonly strangers = new Strangers();
  /** For each change, what it names beside its first address: resolves when that has come. */
  private readonly behind = new Set<Promise<unknown>>();

  constructor(private readonly options: Options) {
    const { render, kept, memory, filling, offers, changes } = options;
    const { owed } = this;
    const renew = (address: KeptAddress) => this.renew(address);
    this.shelves = new Shelves(memory, offers);
    this.flights = new Flights({ render, kept, owed, filling, shelves: this.shelves, known: () => this.known, headStart: () => this.headStart(), onOvertaken: renew });
    this.renewals = new Renewals({
      isCurrent: (address) => this.shelves.get(address)?.stale === false,
      render: (address) => this.flights.obtain(address),
      pause: () => changes?.pause() ?? null,
    });
    this.keptRenewal = new KeptRenewal({ kept, owed, renew: (address) => this.renewWhatIsThere(address) });
  }

  /** A current page by its canonical address, at once; undefined when it is not there or not current. Who asks next is given it at the newsstand. */
  atHand(key: string): FinishedPage | undefined {
    const entry = this.shelves.first(key);
    if (entry === undefined || entry.stale) return undefined;
    this.shelves.offer(entry);
    return entry.page;
  }

  /**
   * The page at an address: the current one if at all possible, else the last good one (`current: false`).
   * Null when it cannot be rendered and never was; `busy` when too many ask for what may not be anything.
   */
  async page(address: KeptAddress): Promise<Given | 'busy' | null> {
    const entry = this.shelves.get(address);
    if (entry && !entry.stale) {
      this.shelves.offer(entry);
      return { page: entry.page, current: true };
    }
    const nothing = this.shelves.nothingAt(address.key);
    if (nothing) return { page: nothing, current: true };
    if (entry && Date.now() < entry.retryAt) return { page: entry.page, current: false };
    const coming = entry || (await this.isKnown(address)) ? this.flights.obtain(address) : this.strangers.admit(address.key, () => this.obtainOnce(address));
    if (!coming) return 'busy';
    const given = await (entry ? within(patience, coming) : coming);
    if (given) return given;
    const lastGood = entry?.page ?? (await this.flights.standing(address));
    return lastGood ? { page: lastGood, current: false } : null;
  }

  /**
   * A change came true: what it names is stale from this moment, in memory, on its way and on disk. Its first is rendered
   * again at once, and behind it, in the order of the addresses, what somebody has asked for before.
   * @param first what each change names before all else: a story there is rendered whether somebody has asked for it or not
   * @returns when these can be read anew
   */
  async touch(id: bigint, touched: readonly string[], first: readonly string[] = touched.slice(0, 1)): Promise<void> {
    if (id > this.known) this.known = id;
    if (this.options.changes?.isAny === false) this.yieldsUntil = performance.now() + headStart;
    this.options.filling?.holdBack();
    const named = this.outdate(id, touched);
    const anew = named.filter(({ whenAsked }) => !whenAsked);
    const awaited = new Set([...first, ...anew.slice(0, 1).map(({ key }) => key)]);
    const coming = Promise.all(
      anew.filter(({ key }) => awaited.has(key)).map((address) => this.renew(address, { isFirst: true, isNew: isStory(address) })),
    );
    for (const { key, endless, whenAsked } of named) if (whenAsked && !endless) void this.forget(key, id);
    const behind = this.goOnBehind(coming).then(() => {
      if (touched.includes(everyAddress)) void this.renewKept();
      return Promise.all([...anew.filter(({ key }) => !awaited.has(key)).map((address) => this.renew(address)), this.renewMany(id, touched.filter(isNameOfMany))]);
    });
    this.behind.add(behind);
    void behind.then(() => this.behind.delete(behind));
    await coming;
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

  /** Renders a page that nobody asks for, onto the disk. False where that failed; never throws. */
  async renderQuietly(address: KeptAddress): Promise<boolean> {
    return (await this.flights.obtain(address, true)) !== null;
  }

  /** Resolves when nobody waits for a rendering, and no change does. */
  async idle(): Promise<void> {
    while (!this.flights.isEmpty || !this.renewals.isIdle || this.behind.size > 0) {
      await Promise.all([this.flights.settle(), this.renewals.resumed(), ...this.behind]);
      await new Promise(setImmediate);
    }
  }

  /** Pages are rendered and written for what is under way; nothing new begins. */
  async settle(): Promise<void> {
    await this.flights.settle();
    await this.options.kept?.settle();
  }

  /**
   * Renders at once what somebody has come here for, stories, the front and sections, where another door may read the disk, and
   * what a change names before all else. Whatever else the change names is taken from the disk, so that nobody reads past us
   * what it was, and comes back in quiet moments: there are dozens with each publication, and the next one is not to wait.
   */
  private async renew(address: KeptAddress, { isFirst = false, isNew = false } = {}): Promise<void> {
    const { kept, filling } = this.options;
    const { known } = this;
    const isAsked = isNew || this.isAskedFor(address);
    const isThere = isAsked || (await kept?.has(address.key));
    if (isAsked || (isThere && (isFirst || isReadByAll(address) || !filling))) return this.renewals.add(address, isFirst);
    if (isThere) await kept?.removeOutdated(address.key);
    // What a later change has named since is looked for again on its behalf.
    this.owed.settle(address.key, known);
    filling?.meet([address.key], true);
  }

  private async renewWhatIsThere(address: KeptAddress): Promise<void> {
    const { known } = this;
    if (this.isAskedFor(address) || (await this.options.kept?.has(address.key))) return this.renewals.add(address, false);
    this.owed.settle(address.key, known);
  }

  /** Whether somebody has come here for it: it is in memory, or on its way. */
  private isAskedFor(address: KeptAddress): boolean {
    return this.flights.has(address.key) || this.shelves.get(address) !== undefined;
  }

  /** From this moment nobody is given what stands there as current, and all of it is owed. Returns what a change names, and what is found by it. */
  private outdate(id: bigint, touched: readonly string[]): KeptAddress[] {
    const { flights, owed, shelves } = this;
    shelves.forgetNowhere();
    this.options.kept?.distrust(id, touched);
    const pathnames = touched.includes(everyAddress) ? null : new Set(touched);
    const again = new Map(touched.flatMap((each) => keptAddress(each) ?? []).map((address) => [address.key, address]));
    for (const address of flights.outdate(pathnames)) again.set(address.key, address);
    for (const entry of pathnames ? shelves.at(pathnames) : shelves.all()) {
      shelves.outdate(entry);
      again.set(entry.address.key, entry.address);
    }
    for (const { key, endless } of again.values()) if (!endless) owed.add(key, id);
    for (const name of touched) if (name === everyAddress || isNameOfMany(name)) owed.add(name, id);
    return [...again.values()];
  }

  /**
   * Resolves when it is time for what a change names beside its first address: it is looked for on disk, most of it in vain, and
   * taken from there, hundreds of small things to do. That is when the first has come, after half a second at most; here, when
   * whoever made the change has their answer too, and elsewhere, after a courtesy.
   */
  private async goOnBehind(coming: Promise<unknown>): Promise<void> {
    const { changes } = this.options;
    const isOurs = changes?.isAny ?? true;
    await within(patience / 2, coming);
    if (isOurs) await within(courtesy, changes?.pause() ?? Promise.resolve());
    else await after(courtesy, undefined, { ref: false });
  }

  private headStart(): Promise<void> | null {
    const left = this.yieldsUntil - performance.now();
    return left > 0 ? after(left) : null;
  }

  /** What lies on disk under one name for many: owed by that name until it is known what that is. */
  private async renewMany(id: bigint, names: string[]): Promise<void> {
    try {
      for (const address of (await this.options.kept?.under(names)) ?? []) {
        this.owed.add(address.key, id);
        void this.renew(address);
      }
      for (const name of names) this.owed.settle(name, id);
    } catch (error) {
      log.error({ err: error }, 'what a change named cannot be looked for on disk');
    }
  }

  /** On disk it may hold what was taken down, and nobody is on the way to have it rendered again. */
  private async forget(key: string, id: bigint): Promise<void> {
    await this.options.kept?.removeOutdated(key);
    this.owed.settle(key, id);
  }

  private async isKnown({ key, endless }: KeptAddress): Promise<boolean> {
    return this.flights.has(key) || (!endless && (await this.options.kept?.has(key)) === true);
  }

  /** For whoever waited for a turn: a change may have brought the page meanwhile. */
  private obtainOnce(address: KeptAddress): Promise<Given | null> {
    const entry = this.shelves.get(address);
    return entry && !entry.stale ? Promise.resolve({ page: entry.page, current: true }) : this.flights.obtain(address);
  }
}
