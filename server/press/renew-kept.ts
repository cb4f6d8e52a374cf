import { everyAddress } from '@/newsroom/publishing/touched-addresses';
import { log } from '@/platform/log';
import { type KeptAddress, keptAddress } from './addresses';
import type { KeptPages } from './kept-pages';
import type { Owed } from './owed';

type Options = {
  kept: KeptPages | null;
  owed: Owed;
  /** Renders a page anew and has it written; resolves also when that failed. */
  renew(address: KeptAddress): Promise<void>;
};

/** Brings what is on disk up to date where no change named it by itself: after another build, or after everything was named. */
export class KeptRenewal {
  private underWay: Promise<void> | null = null;
  private unfinished = false;

  constructor(private readonly options: Options) {}

  /** One page after the other, in one round however many ask. Never throws. */
  begin(): Promise<void> {
    this.unfinished = true;
    return (this.underWay ??= this.rounds().finally(() => {
      this.underWay = null;
    }));
  }

  /** Goes on with what had to be left, once nothing fails any more. */
  async goOn(): Promise<void> {
    if (this.unfinished && !this.options.owed.hasFailed) await this.begin();
  }

  private async rounds(): Promise<void> {
    try {
      do await this.round();
      while (this.options.owed.change(everyAddress) !== undefined);
    } catch (error) {
      log.error({ err: error }, 'kept pages could not be renewed');
    }
  }

  /** What fails stays owed by its own name. The framework's files go last: pages of another build need them till then. */
  private async round(): Promise<void> {
    const { kept, owed, renew } = this.options;
    const everything = owed.change(everyAddress);
    const files: KeptAddress[] = [];
    for await (const key of kept?.keysNotCurrent() ?? []) {
      const address = keptAddress(key);
      if (!address) continue;
      if (key.startsWith('/_next/')) files.push(address);
      else {
        if (everything === undefined) owed.addOutOfDate(key);
        else owed.add(key, everything);
        await renew(address);
        // A reader may have had it rendered between the look at it and now; then nothing was left to renew.
        const upTo = await kept?.follows(key);
        if (typeof upTo === 'bigint') owed.settle(key, upTo);
        else if (!(await kept?.has(key))) owed.settle(key);
      }
    }
    if (everything !== undefined) owed.settle(everyAddress, everything);
    if (owed.hasFailed) return;
    for (const address of files) await renew(address);
    this.unfinished = false;
  }
}
