import type { KeptAddress } from './addresses';

/** Rendered in vain, so many times; `wait`: how often to be asked before it is tried again. */
type Failure = { address: KeptAddress; times: number; wait: number };

/** In beats of whoever asks. */
const longestWait = 60;

/** What was rendered in vain, and when it is to be tried again. */
export class Failures {
  private readonly failures = new Map<string, Failure>();

  get size(): number {
    return this.failures.size;
  }

  add(address: KeptAddress): void {
    const times = (this.failures.get(address.key)?.times ?? 0) + 1;
    this.failures.set(address.key, { address, times, wait: Math.min(2 ** (times - 1), longestWait) });
  }

  settle(key: string): void {
    this.failures.delete(key);
  }

  /**
   * What is to be tried again now: at the first beat after it failed, then after twice as many each time. At every beat
   * from then on, until it fails again or is settled: somebody else may be at it just now, and have failed already.
   */
  due(): KeptAddress[] {
    const failures = [...this.failures.values()];
    for (const failure of failures) failure.wait -= 1;
    return failures.filter(({ wait }) => wait <= 0).map(({ address }) => address);
  }
}
