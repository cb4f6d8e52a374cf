import { availableParallelism, loadavg } from 'node:os';
import { type EventLoopUtilityFunction, performance } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import { log } from '@/platform/log';
import { keptAddress } from './addresses';
import { Failures } from './failures';
import type { KeptPages } from './kept-pages';
import { linksIn } from './links-in';
import type { FinishedPage } from './page';
import type { Press } from './press';

type Rendering = Pick<Press, 'renderQuietly' | 'idle'>;

/** Where a reader, and where a program, comes in; everything else is reached from there. */
const entrances = ['/', '/robots.txt'];

/** About a hundred bytes each. What is met beyond that is left to the next page that leads there, or the next start. */
const atMost = 100_000;

/**
 * How many times as long as a page took to wait before the next one: while the thread that readers come to or the machine is
 * fully at work, and while both are, so that each page would be taken from readers.
 */
const busy = { either: 8, both: 98 };

/** However long a page took, because the database stood still for example; in milliseconds. */
const longestPause = 300_000;

/** For how long nothing is begun after a change, in milliseconds; and at most, while one follows the other. */
const hush = 1_000;
const longestHush = 30_000;

/** What is larger than a page and leads nowhere. */
const leadsNowhere = /^\/(?:media|cards)\//;

/**
 * Fills the disk with what readers can reach by a link from a page that is kept, and nobody has asked for yet: while the
 * database is away it is served like everything else. What a change took from the disk comes back the same way. One page at
 * a time, when nobody waits for a rendering; half of the time while there is little else to do, a tenth while readers keep
 * their thread or others the machine at work, and a hundredth while both are.
 */
export class Filling {
  private readonly waiting = new Set<string>();
  /** What a change brought goes first: an empty folder may take hours to fill. */
  private readonly soon = new Set<string>();
  /** Pages found on disk, whose links are followed once, since another process may have ended before it did; null when that is done. */
  private followed: Set<string> | null = new Set();
  /** Pages that are there; what a change names is looked at again. Each page leads to some hundred others, nearly all of them here. */
  private readonly there = new Set<string>();
  private readonly failures = new Failures();
  private press: Rendering | null = null;
  private busy = false;
  private changedAt = 0;
  /** Since when changes have held it back; null while none does. */
  private heldSince: number | null = null;

  constructor(
    private readonly kept: KeptPages,
    private readonly siteUrl: string,
    /** How busy the thread is that readers come to. */
    private readonly utilizationOf: EventLoopUtilityFunction = performance.eventLoopUtilization,
    /** How busy the machine is, from 0 to 1, and more where work waits for it. */
    private readonly loadOfMachine = () => (loadavg()[0] ?? 0) / availableParallelism(),
  ) {}

  begin(press: Rendering): void {
    this.press = press;
    this.meet(entrances);
  }

  /** After this nothing new begins. */
  end(): void {
    this.press = null;
  }

  /**
   * @param keys canonical addresses, at which there may be a page already
   * @param soon a change brought them, or somebody reads what leads there
   */
  meet(keys: Iterable<string>, soon = false): void {
    const waiting = soon ? this.soon : this.waiting;
    for (const key of keys) {
      this.there.delete(key);
      if (waiting.size < atMost) waiting.add(key);
    }
    if (waiting.size > 0) void this.work();
  }

  /** Meets what a page leads to. */
  read(page: FinishedPage, soon = false): void {
    this.meet(linksIn(page, this.siteUrl).filter((key) => !this.there.has(key)), soon);
  }

  /** To be called with every change: who publishes goes on publishing, more often than not, and is not to wait for a card being drawn. */
  holdBack(): void {
    this.changedAt = Date.now();
  }

  /** To be called while the database answers: goes on after a page that could not be rendered, and tries that again at times. */
  goOn(): void {
    this.meet(this.failures.due().map(({ key }) => key));
  }

  /** Stops at a page that cannot be rendered: most often none can. Never throws. */
  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      while (this.press) {
        const next = this.take(this.soon) ?? this.take(this.waiting);
        if (next === undefined) this.followed = null;
        if (next === undefined || !(await this.fill(next, this.press))) return;
      }
    } catch (error) {
      log.error({ err: error }, 'pages that nobody asked for yet could not be rendered');
    } finally {
      this.busy = false;
    }
  }

  private take(waiting: Set<string>): string | undefined {
    const [key] = waiting;
    if (key !== undefined) waiting.delete(key);
    return key;
  }

  private async fill(key: string, press: Rendering): Promise<boolean> {
    const address = keptAddress(key);
    // Also before it is looked for on disk: a page leads to a hundred others.
    await this.calm();
    const isThere = await this.kept.isCurrentAt(key);
    if (isThere && this.there.size < atMost) this.there.add(key);
    if (!address || (isThere && !this.isToFollow(key))) return true;
    await press.idle();
    const [began, load] = [Date.now(), this.utilizationOf()];
    const isFilled = isThere ? await this.follow(key) : await press.renderQuietly(address);
    this.heldSince = null;
    if (isFilled) this.failures.settle(key);
    else this.failures.add(address);
    const took = Date.now() - began;
    await after(took, undefined, { ref: false });
    const { utilization } = this.utilizationOf(load);
    await after(furtherPause(took, utilization, this.loadOfMachine()), undefined, { ref: false });
    return isFilled;
  }

  /** Where one change follows the other, what has been held back for long enough goes on until a page has come. */
  private async calm(): Promise<void> {
    const since = (this.heldSince ??= Date.now());
    for (let now = Date.now(); now < this.changedAt + hush && now < since + longestHush; now = Date.now()) {
      await after(this.changedAt + hush - now, undefined, { ref: false });
    }
    if (Date.now() >= this.changedAt + hush) this.heldSince = null;
  }

  private isToFollow(key: string): boolean {
    return this.followed !== null && this.followed.size < atMost && !this.followed.has(key) && !leadsNowhere.test(key);
  }

  private async follow(key: string): Promise<true> {
    this.followed?.add(key);
    const page = await this.kept.read(key, 'any');
    if (page) this.read(page);
    return true;
  }
}

/**
 * How long to leave the machine alone after a page and a pause of its length, in milliseconds.
 * @param took what the page took, in milliseconds
 * @param readers how busy the thread is that they come to, from 0 to 1
 * @param machine how busy it is, from 0 to 1, and more where work waits for it
 */
export function furtherPause(took: number, readers: number, machine: number): number {
  const [less, more] = [readers, Math.min(1, machine)].toSorted((a, b) => a - b) as [number, number];
  return Math.min(longestPause, took * Math.max(busy.either * more ** 2, busy.both * less ** 2));
}
