import type { KeptAddress } from './addresses';
import { Failures } from './failures';

/** What changes named on disk and was not written anew yet, each with the last such change. */
export class Owed {
  private readonly changes = new Map<string, bigint>();
  /** What no change named, but another build rendered: the next process finds that out by itself. */
  private readonly outOfDate = new Set<string>();
  private readonly failures = new Failures();

  /** Whether something of it was tried in vain, and not written since. */
  get hasFailed(): boolean {
    return this.failures.size > 0;
  }

  add(key: string, id: bigint): void {
    if ((this.changes.get(key) ?? -1n) < id) this.changes.set(key, id);
  }

  addOutOfDate(key: string): void {
    this.outOfDate.add(key);
  }

  change(key: string): bigint | undefined {
    return this.changes.get(key);
  }

  /** @param upTo the last change that what was written follows; without one, nothing is left there to be written. */
  settle(key: string, upTo?: bigint): void {
    const change = this.changes.get(key);
    if (change !== undefined && upTo !== undefined && change > upTo) return;
    this.changes.delete(key);
    this.outOfDate.delete(key);
    this.failures.settle(key);
  }

  fail(address: KeptAddress): void {
    if (this.changes.has(address.key) || this.outOfDate.has(address.key)) this.failures.add(address);
  }

  /** What is to be tried again now. */
  due(): KeptAddress[] {
    return this.failures.due();
  }

  /** The last change that everything written follows, of all up to `known`. */
  position(known: bigint): bigint {
    return [...this.changes.values()].reduce((least, id) => (id <= least ? id - 1n : least), known);
  }
}
