import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { AddressRefused, type Place } from '../../platform/public-address';
import { encryptionOf } from './encryption';
import type { Exchange, Header } from './exchange';
import type { Limits } from './limits';
import { type Room, tooMuch } from './room';

/**
 * Asks one question of one checked place and keeps what is said, up to the limits. It resolves no names and follows no
 * redirect. A certificate that is not trusted is described in the answer rather than refused: nothing of ours is sent.
 * @throws what kept the connection or the answer's head from coming
 */
export async function ask(url: URL, place: Place, options: { method: string; headers: Header[]; limits: Limits; room: Room }): Promise<Exchange> {
  const { method, limits } = options;
  const headers: Header[] = [['Host', url.host], ...options.headers.filter(([name]) => name.toLowerCase() !== 'host'), ['Connection', 'close']];
  const askedAt = new Date().toISOString();
  const signal = AbortSignal.timeout(limits.requestTime);
  const request = (url.protocol === 'https:' ? https : http).request({
    host: place.address,
    port: place.port,
    method,
    path: `${url.pathname}${url.search}`,
    headers: headers.flat(),
    setHost: false,
    agent: false,
    maxHeaderSize: limits.headerBytes,
    signal,
    // An address is never looked up; whoever would look one up has found a fault of ours.
    lookup: () => {
      throw new Error('A name was about to be resolved after the address was checked.');
    },
    rejectUnauthorized: false,
    ...(url.protocol === 'https:' ? { servername: /^[\d.]+$|:/.test(url.hostname) ? '' : url.hostname } : {}),
  });
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
    request.once('upgrade', (_response, socket: Socket) => {
      reject(new Error('The host wanted to speak another protocol.'));
      // Nobody listens to this socket any more: an error of its own would end the process.
      socket.on('error', () => socket.destroy()).destroy();
    });
    request.end();
  });
  const { socket } = response;
  if (socket.remoteAddress !== place.address && socket.remoteAddress !== `::ffff:${place.address}`) {
    request.destroy();
    throw new AddressRefused('The connection did not lead to the address that was checked.');
  }
  const encryption = socket instanceof TLSSocket ? encryptionOf(socket) : null;
  const said = pairs(response.rawHeaders);
  options.room.take(said.reduce((sum, [name, value]) => sum + name.length + value.length, 0));
  const { body, cutShort } = await readBody(response, limits.answerBytes, options.room);
  request.destroy();
  return {
    address: url.href,
    method,
    askedAt,
    answeredAt: new Date().toISOString(),
    ip: place.address,
    port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
    encryption,
    requestHeaders: headers,
    httpVersion: response.httpVersion,
    status: response.statusCode ?? 0,
    statusText: response.statusMessage ?? '',
    headers: said,
    body,
    cutShort,
  };
}

async function readBody(response: http.IncomingMessage, most: number, room: Room): Promise<{ body: Buffer; cutShort: string | null }> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      const wanted = Math.min(part.length, most - size);
      const granted = room.take(wanted);
      parts.push(part.subarray(0, granted));
      size += granted;
      if (granted < wanted) return { body: Buffer.concat(parts), cutShort: tooMuch };
      if (wanted < part.length) return { body: Buffer.concat(parts), cutShort: `The answer is larger than ${most.toLocaleString('en')} bytes.` };
    }
    return { body: Buffer.concat(parts), cutShort: null };
  } catch {
    return { body: Buffer.concat(parts), cutShort: 'The answer broke off, or took too long.' };
  }
}

function pairs(raw: string[]): Header[] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [raw[index * 2] ?? '', raw[index * 2 + 1] ?? '']);
}
