/** Milliseconds after which a device that has not answered is taken for one that keeps nothing. */
const patience = 3_000;

type Act = () => Promise<void>;

/**
 * What a page asks of the device’s storage, one thing after the other, so that an erasure never overtakes what it is to
 * erase. Each act says all that the device is to hold: of those that wait, only the last is done. A browser’s storage can
 * hang without saying so; then it is waited for, and nobody waits with it.
 */
export class DeviceQueue {
  private next: Act | undefined;
  private underWay: Promise<void> | undefined;
  private isLate = false;
  private waiting: (() => void)[] = [];

  /** @param tell hears after each act whether it was done, and of one that takes long, already before that it is not. */
  constructor(private readonly tell: (isDone: boolean) => void) {}

  do(act: Act): void {
    this.next = act;
    this.underWay ??= this.work();
  }

  /** Resolves when everything is done, however long that takes. */
  async whenDone(): Promise<void> {
    await this.underWay;
  }

  /** Resolves when everything is done or could not be, and at the latest when the device keeps us waiting. */
  async whenTried(): Promise<void> {
    if (this.underWay && !this.isLate) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private async work(): Promise<void> {
    for (let act = this.take(); act; act = this.take()) {
      const late = setTimeout(() => this.giveUp(), patience);
      const isDone = await act().then(
        () => true,
        () => false,
      );
      clearTimeout(late);
      this.isLate = false;
      this.tell(isDone);
    }
    this.underWay = undefined;
    this.letGo();
  }

  private take(): Act | undefined {
    const { next } = this;
    this.next = undefined;
    return next;
  }

  private giveUp(): void {
    this.isLate = true;
    this.tell(false);
    this.letGo();
  }

  private letGo(): void {
    for (const go of this.waiting.splice(0)) go();
  }
}
