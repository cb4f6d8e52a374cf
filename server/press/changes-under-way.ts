import type { ServerResponse } from 'node:http';

/**
 * What takes longer than this, in milliseconds, is waited for no more: a large file on its way over a slow line. Nor is a pause
 * longer, where one change follows the other.
 */
const longest = 500;

/** What people change at the desk just now: what nobody waits for leaves the framework's thread to them, for a moment. */
export class ChangesUnderWay {
  private open = 0;
  /** Those that are waited for. */
  private underWay = 0;
  private readonly waiting = new Set<() => void>();

  /** @param response to whoever changes something; it is closed when they have been answered, or left */
  note(response: ServerResponse): void {
    this.open += 1;
    this.underWay += 1;
    response.once('close', () => (this.open -= 1));
    const end = () => {
      clearTimeout(impatience);
      response.off('close', end);
      this.underWay -= 1;
      if (this.underWay === 0) for (const goOn of this.waiting) goOn();
    };
    const impatience = setTimeout(end, longest).unref();
    response.once('close', end);
  }

  /** Whether somebody changes something here just now, however long they take. */
  get isAny(): boolean {
    return this.open > 0;
  }

  /** Resolves when nobody changes anything, or after half a second; null while nobody does. */
  pause(): Promise<void> | null {
    if (this.underWay === 0) return null;
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(impatience);
        this.waiting.delete(goOn);
        resolve();
      };
      const impatience = setTimeout(goOn, longest).unref();
      this.waiting.add(goOn);
    });
  }
}
