import { Resolver } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Why an address is not asked, in a sentence for people. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/** Every address a host has; empty when it has none. */
export type Resolve = (host: string) => Promise<string[]>;

/** Where to connect: an address that was checked, never a name. */
export type Place = { address: string; port: number };

/**
 * What is not the public internet, though a version of ipaddr.js may count it as ordinary: translators, anycast of
 * protocols, a cloud's own host.
 */
const notPublic4 = ['192.0.0.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.175.48.0/24', '168.63.129.16/32'].map((each) =>
  ipaddr.IPv4.parseCIDR(each),
);
const notPublic6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'].map((each) => ipaddr.IPv6.parseCIDR(each));

/** Of IPv6, only this has been given out for use between networks (RFC 4291, IANA). */
const global6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether a literal address belongs to the public internet. Addresses that carry another inside (mapped, 6to4, Teredo,
 * NAT64, ISATAP) never count: what they reach depends on a network that we do not know.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes('%')) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  if (address instanceof ipaddr.IPv4) return !notPublic4.some((block) => address.match(block));
  return address.match(global6) && !notPublic6.some((block) => address.match(block)) && !isIsatap(address);
}

/** RFC 5214: the lower half reads 0:5efe or 200:5efe, and then an IPv4 address. */
function isIsatap(address: ipaddr.IPv6): boolean {
  return address.parts[5] === 0x5efe && (address.parts[4] === 0 || address.parts[4] === 0x200);
}

/** Names that mean something only inside a machine, a house or a company (RFC 6761, 6762, 8375, 9476). */
const namesAtHome = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|alt|invalid|test|example)$/;

const ports: Record<string, string> = { 'http:': '80', 'https:': '443' };

/**
 * Reads a web address: http on 80 or https on 443, without a user, of a host that could be public. Whatever spelling a
 * number or a dot is hidden in, the URL standard has resolved it before anything is judged here.
 * @throws AddressRefused
 */
export function publicWebAddress(text: string, base?: URL): URL {
  if (/[\u0000-\u001f\u007f\\]/.test(text)) throw new AddressRefused('The address contains characters that have no place in one.');
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (!url) throw new AddressRefused('That is not a web address.');
  const port = ports[url.protocol];
  if (!port) throw new AddressRefused('Only addresses that begin with http:// or https:// are captured.');
  if (url.port !== '' && url.port !== port) throw new AddressRefused('Only the ordinary ports of the web, 80 and 443, are asked.');
  if (url.username || url.password || /^[a-z]+:\/\/[^/?#]*@/i.test(text)) throw new AddressRefused('The address names a user or a password.');
  url.hash = '';
  return url;
}

/**
 * Where a web address may be connected to. Every address of the host has to be public, so that no answer that mixes
 * public and private ones gets through.
 * @throws AddressRefused
 */
export async function publicPlaces(url: URL, resolve: Resolve = askDns): Promise<Place[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const port = Number(ports[url.protocol]);
  const literal = ipaddr.isValid(host);
  if (!literal && (!host.includes('.') || namesAtHome.test(host))) throw new AddressRefused('This name belongs to no public host.');
  const addresses = literal ? [host] : await resolve(host);
  if (addresses.length === 0) throw new AddressRefused('This host has no address.');
  if (!addresses.every(isPublicAddress)) throw new AddressRefused('This host does not stand on the public internet.');
  return addresses.map((address) => ({ address, port }));
}

/** Asks the domain name system alone: no file of hosts, no name service of the house. */
async function askDns(host: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}
