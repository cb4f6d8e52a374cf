import { AddressRefused } from '../../platform/public-address';
import type { Door } from './door';
import { type Exchange, type Header, headerOf } from './exchange';
import type { Limits } from './limits';
import type { Recorder } from './recorder';

/** What a manifest holds of an address, in characters. */
export const longestAddress = 10_000;

const redirects = [301, 302, 303, 307, 308];

/**
 * Asks an address and whatever it leads on to, each judged as the first was.
 * @returns every exchange, the last being the answer
 * @throws AddressRefused where a redirect leads where nobody may go, or too far
 */
export async function followRedirects(address: string, tools: { door: Door; recorder: Recorder; limits: Limits; headers: Header[] }): Promise<Exchange[]> {
  const { door, recorder, limits, headers } = tools;
  const chain: Exchange[] = [];
  let url = door.read(address);
  for (;;) {
    const exchange = await recorder.ask(url, 'GET', headers);
    chain.push(exchange);
    const location = headerOf(exchange.headers, 'location');
    if (!redirects.includes(exchange.status) || location === null) return chain;
    if (chain.length > limits.redirects) throw new AddressRefused(`The address leads on more than ${limits.redirects} times.`);
    url = door.read(location, url);
    if (url.href.length > longestAddress) throw new AddressRefused(`The address leads on to one of more than ${longestAddress.toLocaleString('en')} characters.`);
  }
}
