import { log } from '@/platform/log';
import type { KeptAddress } from './addresses';
import { datePage } from './date-page';
import type { Filling } from './filling';
import { finishPage, type Rendering } from './finish-page';
import type { KeptPages } from './kept-pages';
import type { Owed } from './owed';
import type { FinishedPage } from './page';
import type { Shelves } from './shelves';

/** A page as it is given: `current` unless a change has named it since, or no better can be had. */
export type Given = { page: FinishedPage; current: boolean };

/** A page on its way. `outdated`: a change named it meanwhile, so what comes is thrown away and rendered again. */
type Flight = {
  address: KeptAddress;
  outdated: boolean;
  /** Nobody asks for it: it is written to the disk and takes nobody's place in memory. */
  quiet: boolean;
  coming: Promise<Given | null>;
};

type Options = {
  render(address: string): Promise<Rendering>;
  kept: KeptPages | null;
  shelves: Shelves;
  owed: Owed;
  /** Told of every page that was rendered and is kept. */
  filling: Pick<Filling, 'read'> | undefined;
  /** The last change that was told. */
  known(): bigint;
  /** For how long a rendering that would begin now is left to another process; null while it is not. */
  headStart(): Promise<void> | null;
  /** Told where one change after another overtook a page. */
  onOvertaken(address: KeptAddress): void;
};

/** How long to leave a page alone after its rendering failed, in milliseconds. */
const pause = 1_000;

/** A page that is named by one change after another is not rendered for ever before somebody sees it. */
const attempts = 5;

/** Pages on their way: one rendering however many ask, of which nothing stays that a change overtook. */
export class Flights {
  private readonly underWay = new Map<string, Flight>();

  constructor(private readonly options: Options) {}

  get isEmpty(): boolean {
    return this.underWay.size === 0;
  }

  has(key: string): boolean {
    return this.underWay.has(key);
  }

  /** Resolves when all that is under way now has come. */
  async settle(): Promise<void> {
    await Promise.allSettled([...this.underWay.values()].map(({ coming }) => coming));
  }

  /** What comes to these addresses is to be rendered again. Null: all that comes. */
  outdate(pathnames: ReadonlySet<string> | null): KeptAddress[] {
    const overtaken = [...this.underWay.values()].filter(({ address }) => pathnames === null || pathnames.has(address.pathname));
    for (const flight of overtaken) flight.outdated = true;
    return overtaken.map(({ address }) => address);
  }

  /** One flight however many ask. Null when it failed; never throws. */
  obtain(address: KeptAddress, quiet = false): Promise<Given | null> {
    const under = this.underWay.get(address.key);
    if (under) {
      under.quiet &&= quiet;
      return under.coming;
    }
    const flight: Flight = { address, outdated: false, quiet, coming: Promise.resolve(null) };
    this.underWay.set(address.key, flight);
    flight.coming = this.fly(flight);
    return flight.coming;
  }

  private async fly(flight: Flight): Promise<Given | null> {
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
      this.options.onOvertaken(flight.address);
      return page && { page, current: false };
    }
  }

  /** One rendering among all processes that keep their pages in the same folder. */
  private async renderOnce(flight: Flight): Promise<FinishedPage | null> {
    const { address } = flight;
    const { kept, shelves, owed } = this.options;
    if (!kept || address.endless) return this.tryOnce(flight);
    const known = shelves.get(address)?.page.renderedAt;
    const found = async () => {
      const page = await kept.read(address.key, 'current', known).catch(() => null);
      if (!page || flight.outdated) return null;
      owed.settle(address.key, page.renderedFrom);
      this.shelve(flight, page);
      return page;
    };
    const headStart = this.options.headStart();
    if (headStart) {
      await headStart;
      // Nothing has begun that a change could have overtaken meanwhile.
      flight.outdated = false;
    }
    return kept.turns.renderOnce(address.key, { from: this.options.known(), found, render: () => this.tryOnce(flight) });
  }

  /** One rendering, kept unless a change overtook it. Null when it failed. */
  private async tryOnce(flight: Flight): Promise<FinishedPage | null> {
    const { address } = flight;
    const { known, render, shelves, owed } = this.options;
    try {
      const moment = { renderedAt: Date.now(), renderedFrom: known() };
      const rendering = await render(address.key);
      if (rendering.status >= 500) throw new Error(`The page answered ${rendering.status}.`);
      const page = datePage(await finishPage(rendering, moment), await this.standing(address));
      if (!flight.outdated) await this.keep(flight, page);
      return page;
    } catch (error) {
      log.error({ err: error, address: address.key }, 'a public page could not be rendered');
      const entry = shelves.get(address);
      if (entry) entry.retryAt = Date.now() + pause;
      owed.fail(address);
      return null;
    }
  }

  /** What readers had at an address until now, whoever rendered it. */
  async standing(address: KeptAddress): Promise<FinishedPage | null> {
    const { kept, shelves } = this.options;
    return shelves.get(address)?.page ?? (address.endless ? null : ((await kept?.read(address.key, 'any')) ?? null));
  }

  /** Ends a flight; in the same breath as the last look at `outdated`, so that no change falls between. */
  private land({ address }: Flight): void {
    this.underWay.delete(address.key);
  }

  /** In memory first, then on disk: a change that lands while the disk is busy makes both stale. */
  private async keep(flight: Flight, page: FinishedPage): Promise<void> {
    const { address } = flight;
    const { kept, shelves, owed, filling } = this.options;
    if (page.status === 404) shelves.setNowhere(address, page);
    else this.shelve(flight, page);
    filling?.read(page, !flight.quiet);
    if (address.endless) return;
    if (page.status === 200) await kept?.write(address.key, page);
    else await kept?.remove(address.key);
    owed.settle(address.key, page.renderedFrom);
  }

  private shelve({ address, quiet }: Flight, page: FinishedPage): void {
    const { kept, shelves } = this.options;
    if (!quiet || !kept || shelves.get(address)) shelves.set(address, page);
  }
}
