import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { AddressRefused, type Place } from '../../platform/public-address';
import { encryptionOf } from './encryption';
import type { CutShort, Encryption, Exchange, Header } from './exchange';
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
  // What is no HTTP also ends the connection, and would look as if the host had hung up.
  let unreadable = false;
  request.on('error', (error: NodeJS.ErrnoException) => (unreadable ||= error.code?.startsWith('HPE_') ?? false));
  const { response, remote, encryption } = await new Promise<Answering>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (answering) => {
      try {
        resolve(connectionOf(answering));
      } catch (error) {
        reject(error);
      }
    });
    request.once('upgrade', (_response, socket: Socket) => {
      reject(new Error('The host wanted to speak another protocol.'));
      // Nobody listens to this socket any more: an error of its own would end the process.
      socket.on('error', () => socket.destroy()).destroy();
    });
    request.end();
  });
  if (remote !== place.address && remote !== `::ffff:${place.address}`) {
    request.destroy();
    throw new AddressRefused('The connection did not lead to the address that was checked.');
  }
  const reasonOf = (error: unknown) => (signal.aborted ? 'time' : !unreadable && (error as NodeJS.ErrnoException).code === 'ECONNRESET' ? 'disconnect' : 'unspecified');
  const said = pairs(response.rawHeaders);
  options.room.take(said.reduce((sum, [name, value]) => sum + name.length + value.length, 0));
  const { body, cutShort } = await readBody(response, { most: limits.answerBytes, room: options.room, reasonOf });
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

type Answering = { response: http.IncomingMessage; remote: string | undefined; encryption: Encryption | null };

/** What a connection says of itself it says while it is open: a host may end it in the same breath as its answer. */
function connectionOf(response: http.IncomingMessage): Answering {
  const { socket } = response;
  return { response, remote: socket.remoteAddress, encryption: socket instanceof TLSSocket ? encryptionOf(socket) : null };
}

const brokenOff = { time: 'The answer took too long.', disconnect: 'The host broke off its answer.', unspecified: 'The answer could not be read to its end.' };

type Bounds = { most: number; room: Room; reasonOf(error: unknown): keyof typeof brokenOff };

async function readBody(response: http.IncomingMessage, { most, room, reasonOf }: Bounds): Promise<{ body: Buffer; cutShort: CutShort | null }> {
  const parts: Buffer[] = [];
  let size = 0;
  const cut = (reason: CutShort['reason'], sentence: string) => ({ body: Buffer.concat(parts), cutShort: { reason, sentence } });
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      const wanted = Math.min(part.length, most - size);
      const granted = room.take(wanted);
      parts.push(part.subarray(0, granted));
      size += granted;
      if (granted < wanted) return cut('length', tooMuch);
      if (wanted < part.length) return cut('length', `The answer is larger than ${most.toLocaleString('en')} bytes.`);
    }
    return { body: Buffer.concat(parts), cutShort: null };
  } catch (error) {
    const reason = reasonOf(error);
    return cut(reason, brokenOff[reason]);
  }
}

function pairs(raw: string[]): Header[] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [raw[index * 2] ?? '', raw[index * 2 + 1] ?? '']);
}
