import type { KeptAddress } from './addresses';

type Renewal = { address: KeptAddress; awaited: boolean; done: () => void };

type Options = {
  /** Whether there is nothing left to render at an address. */
  isCurrent(address: KeptAddress): boolean;
  /** Renders a page; resolves also when that failed. */
  render(address: KeptAddress): Promise<unknown>;
  /** Resolves when whoever changes something just now is done; null while nobody does. */
  pause?: (() => Promise<void> | null) | undefined;
};

/** Renderings at once on behalf of changes; readers' own come on top. */
const presses = 2;

/**
 * What changes named and is to be rendered anew, in the order in which it was named; what somebody who published waits for goes
 * first. Two renderings at once take twice as long each, and so does a command beside one: what nobody waits for begins when
 * neither is under way, and two at a time after each pause all the same.
 */
export class Renewals {
  private readonly waiting: Renewal[] = [];
  private busy = 0;
  /** Under way, and somebody who published waits for them. */
  private awaited = 0;
  private pausing: Promise<void> | null = null;
  /** How many begin after a pause whoever changes something by then: one change may follow the other all day. */
  private due = 0;

  constructor(private readonly options: Options) {}

  get isIdle(): boolean {
    return this.busy === 0 && this.waiting.length === 0;
  }

  /** @param awaited whoever published it waits for it, so it goes before all that came earlier */
  add(address: KeptAddress, awaited: boolean): Promise<void> {
    return new Promise((done) => {
      this.waiting[awaited ? 'unshift' : 'push']({ address, awaited, done });
      this.work();
    });
  }

  /** Resolves when what is paused goes on. */
  async resumed(): Promise<void> {
    await this.pausing;
  }

  private work(): void {
    while (this.busy < presses) {
      const [next] = this.waiting;
      if (!next) this.due = 0;
      if (!next || (!next.awaited && (this.awaited > 0 || this.isPaused()))) return;
      this.waiting.shift();
      if (!next.awaited && this.due > 0) this.due -= 1;
      // Named by two changes while it waited: rendered once, after both.
      if (this.options.isCurrent(next.address)) next.done();
      else void this.renew(next);
    }
  }

  private isPaused(): boolean {
    if (this.due > 0) return false;
    const pause = this.pausing ? null : this.options.pause?.();
    if (pause) {
      this.pausing = pause.then(() => {
        this.pausing = null;
        this.due = presses;
        this.work();
      });
    }
    return this.pausing !== null;
  }

  private async renew({ address, awaited, done }: Renewal): Promise<void> {
    this.busy += 1;
    if (awaited) this.awaited += 1;
    await this.options.render(address);
    this.busy -= 1;
    if (awaited) this.awaited -= 1;
    done();
    this.work();
  }
}
