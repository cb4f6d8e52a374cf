import { type KeptAddress, keptAddress } from '../addresses';
import type { FinishedPage } from '../page';
import type { Press } from '../press';

export const story = '/2021/07/14/taliban-claim-key-crossing';

/** A newsroom in miniature: what stands at each address is the number of the change that last named it. */
export class Newsroom {
  readonly versions = new Map<string, bigint>();
  readonly asked: string[] = [];
  /** Where a page leads. */
  readonly links = new Map<string, string[]>();
  changes = 0n;
  down = false;
  status = 200;
  /** Addresses that cannot be rendered, and others where nothing stands. */
  readonly failing = new Set<string>();
  readonly gone = new Set<string>();
  /** Renderings stop here, with what they have read, until they are let go. */
  held: (() => void)[] | null = null;

  readonly render = async (address: string) => {
    this.asked.push(address);
    if (this.down || this.failing.has(address)) throw new Error('The database is away.');
    const version = this.versions.get(address.split('?')[0] ?? '') ?? 0n;
    if (this.held) await new Promise<void>((go) => this.held?.push(go));
    const links = (this.links.get(address) ?? []).map((each) => `<a href="${each}"></a>`).join('');
    const body = Buffer.from(`<!doctype html><title>${version}</title>${links}`);
    return { status: this.gone.has(address) ? 404 : this.status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  };

  change(...addresses: string[]): bigint {
    this.changes += 1n;
    for (const address of addresses) this.versions.set(address, this.changes);
    return this.changes;
  }

  letGo(): void {
    const waiting = this.held ?? [];
    this.held = null;
    for (const go of waiting) go();
  }

  /** Resolves when a rendering has stopped here. */
  holdsOne(): Promise<void> {
    return until(() => (this.held?.length ?? 0) > 0);
  }
}

/** Does something over and over until it is so; a press of which it never comes true is found out after ten seconds. */
export async function until(isSo: () => boolean, again: () => Promise<void> = async () => undefined): Promise<void> {
  const end = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`It never came true that ${isSo.toString()}`);
    await again();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** An address that the press keeps. */
export function at(target: string): KeptAddress {
  const address = keptAddress(target);
  if (!address) throw new Error(`${target} is not kept.`);
  return address;
}

/** What stands at an address as a reader is given it. */
export async function read(press: Press, target: string): Promise<string> {
  const given = await press.page(at(target));
  if (given === 'busy') return given;
  return given ? `${titleOf(given.page)}${given.current ? '' : ', aged'}` : 'nothing';
}

export function titleOf({ forms }: FinishedPage): string {
  return `${/<title>(.*)<\/title>/.exec(forms.identity.body.toString())?.[1]}`;
}
