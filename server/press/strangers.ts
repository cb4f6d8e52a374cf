import type { Given } from './flights';
import { Turns } from './turns';

type Coming = Promise<Given | null>;

/** How many are rendered at once: the rest of the process is for pages that are known, and for changes. */
const atOnce = 4;

/** How many may wait for their turn; more would wait longer than readers do. */
const atMostWaiting = 100;

/**
 * Addresses that are neither in memory nor on disk. They may be a page that nobody read yet, or anything: there is no
 * end of slugs and of ids, so they take turns, and only so many wait.
 */
export class Strangers {
  private readonly turns = new Turns(atOnce);
  private readonly waiting = new Map<string, Coming>();

  /** One turn however many ask for the same; null where too many wait already. */
  admit(key: string, obtain: () => Coming): Coming | null {
    const waiting = this.waiting.get(key);
    if (waiting) return waiting;
    if (this.waiting.size >= atMostWaiting) return null;
    let begun = false;
    const coming = this.turns.run(() => {
      begun = true;
      this.waiting.delete(key);
      return obtain();
    });
    if (!begun) this.waiting.set(key, coming);
    return coming;
  }
}
