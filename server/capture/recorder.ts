import { AddressRefused } from '../../platform/public-address';
import { ask } from './ask';
import { type Door, refusalOf } from './door';
import type { Exchange, Header } from './exchange';
import type { Limits } from './limits';
import { openRoom, tooMuch } from './room';

/** A request that was not made, and why. */
export type Refused = { address: string; sentence: string };

export type Recorder = {
  exchanges: readonly Exchange[];
  refused: readonly Refused[];
  /** Of all that was asked for, whether or not it was made. */
  readonly asked: number;
  readonly bytes: number;
  /** Why no more was asked for, though the page wanted more; null where nothing stopped it. */
  readonly stopped: string | null;
  /**
   * Asks through the door, within the limits, and keeps what is said. The same address is asked once: the browser is
   * shown the very bytes that were kept.
   * @throws AddressRefused, and what a connection throws
   */
  ask(url: URL, method: string, headers: Header[]): Promise<Exchange>;
  /** Lists what never came to be asked. */
  refuse(address: string, error: unknown): void;
};

/** Only these cannot change anything on somebody's server, whatever a page would have us do. */
const harmless = ['GET', 'HEAD'];

/** Refusals that are listed; a page may try as often as it likes. */
const mostListed = 200;

export function openRecorder({ door, limits, follow }: { door: Door; limits: Limits; follow?: (recorder: Recorder) => void }): Recorder {
  const exchanges: Exchange[] = [];
  const refused: Refused[] = [];
  const once = new Map<string, Promise<Exchange>>();
  const queue: (() => void)[] = [];
  const tooMany = `The page asks for more than ${limits.requests} things.`;
  const room = openRoom(limits.allBytes);
  let [asked, running, nextAt] = [0, 0, 0];

  const recorder: Recorder = {
    exchanges,
    refused,
    get asked() {
      return asked;
    },
    get bytes() {
      return room.taken;
    },
    get stopped() {
      if (room.isFull) return tooMuch;
      return asked > limits.requests ? tooMany : null;
    },
    ask(url, method, headers) {
      const key = `${method} ${url.href}`;
      const known = once.get(key);
      if (known) return known;
      const answer = perform(url, method, headers);
      once.set(key, answer);
      return answer;
    },
    refuse(address, error) {
      if (refused.length >= mostListed || refused.some((each) => each.address === address)) return;
      refused.push({ address: address.slice(0, 2_000), sentence: refusalOf(error) ?? 'The host did not answer.' });
    },
  };

  async function perform(url: URL, method: string, headers: Header[]): Promise<Exchange> {
    asked += 1;
    try {
      if (!harmless.includes(method)) throw new AddressRefused('Only GET and HEAD are asked.');
      if (asked > limits.requests) throw new AddressRefused(tooMany);
      await turn();
      try {
        if (room.isFull) throw new AddressRefused(tooMuch);
        const exchange = await firstThatAnswers(url, method, headers);
        exchanges.push(exchange);
        return exchange;
      } finally {
        running -= 1;
        queue.shift()?.();
      }
    } catch (error) {
      recorder.refuse(url.href, error);
      throw error;
    } finally {
      follow?.(recorder);
    }
  }

  /** A host with several addresses may be deaf on one of them. */
  async function firstThatAnswers(url: URL, method: string, headers: Header[]): Promise<Exchange> {
    const places = (await door.places(url)).slice(0, 2);
    let failure: unknown;
    for (const place of places) {
      try {
        return await ask(url, place, { method, headers, limits, room });
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  /** Waits until fewer than so many run at once, and begins no more than so many in a second. */
  async function turn(): Promise<void> {
    if (running >= limits.requestsAtOnce) await new Promise<void>((resolve) => queue.push(resolve));
    running += 1;
    const moment = Date.now();
    nextAt = Math.max(moment, nextAt + 1_000 / limits.requestsPerSecond);
    if (nextAt > moment) await new Promise((resolve) => setTimeout(resolve, nextAt - moment));
  }

  return recorder;
}
