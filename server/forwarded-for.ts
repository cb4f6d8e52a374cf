import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/** Loopback and private networks: where a proxy of our own stands, and no stranger. */
const own = new BlockList();
own.addSubnet('127.0.0.0', 8, 'ipv4');
own.addSubnet('10.0.0.0', 8, 'ipv4');
own.addSubnet('172.16.0.0', 12, 'ipv4');
own.addSubnet('192.168.0.0', 16, 'ipv4');
own.addAddress('::1', 'ipv6');
own.addSubnet('fc00::', 7, 'ipv6');

/**
 * What X-Forwarded-For may say: what a proxy of ours wrote, or else the address the connection came from. Whoever
 * connects directly cannot claim to be somebody else, and so cannot escape the limits on sign-in.
 */
export function forwardedFor(peer: string | undefined, header: string | undefined): string {
  const address = (peer ?? '').replace(/^::ffff:/, '');
  const behindProxy = own.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  return behindProxy && header ? header : address;
}

/** Has a request say where it comes from, for whoever it is handed on to. */
export function noteOrigin(request: IncomingMessage): IncomingMessage {
  const said = request.headers['x-forwarded-for'];
  request.headers['x-forwarded-for'] = forwardedFor(request.socket.remoteAddress, Array.isArray(said) ? said.join(', ') : said);
  return request;
}
