import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { AddressRefused } from '../../platform/public-address';
import { decodedBody } from './decode';
import type { Door } from './door';
import type { Exchange, Header } from './exchange';
import type { Limits } from './limits';
import { ownCertificate } from './own-certificate';
import type { Recorder } from './recorder';

/** What concerns one connection, or what would make the answer to the browser differ from the answer that is kept. */
const notPassedOn = /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|host|accept-encoding|range|if-.*)$/i;
const notHandedBack = /^(connection|keep-alive|proxy-.*|trailer|transfer-encoding|upgrade|content-encoding|content-length|alt-svc|public-key-pins.*|report-to|nel)$/i;

/**
 * The browser's only way to anywhere. It can resolve no name and open no connection of its own: everything it wants
 * comes here in plain words, encrypted addresses too, is judged and asked as the first request was, and is kept.
 */
export async function openBrowserProxy(tools: { door: Door; recorder: Recorder; limits: Limits }): Promise<{ port: number; close(): Promise<void> }> {
  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const target = /^https?:\/\//i.test(request.url ?? '') ? (request.url ?? '') : `${scheme}://${request.headers.host ?? ''}${request.url ?? ''}`;
    pass(target, request, tools)
      .then(([exchange, body]) => {
        // It refuses what no server may say, such as a status of 099.
        response.writeHead(exchange.status, exchange.headers.filter(([name]) => !notHandedBack.test(name)).flat());
        response.end(body);
      })
      // A sentence of ours would stand in the picture as if the host had said it.
      .catch(() => response.destroy());
  };
  const plain = http.createServer(answer('http'));
  const encrypted = https.createServer(await ownCertificate(), answer('https'));
  const sockets = new Set<Socket>();
  plain.on('connection', (socket: Socket) => sockets.add(socket.once('close', () => sockets.delete(socket))));
  plain.on('connect', (request: IncomingMessage, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    // Sockets for conversation (ws:) come to port 80 like this, and are refused; those of wss: fail at their upgrade.
    if (!request.url?.endsWith(':443')) {
      tools.recorder.refuse(request.url ?? '', new AddressRefused('Only the ordinary ports of the web, 80 and 443, are asked.'));
      return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    encrypted.emit('connection', socket);
  });
  for (const server of [plain, encrypted]) server.on('upgrade', (_request: IncomingMessage, socket: Socket) => socket.destroy());
  encrypted.on('tlsClientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  return {
    port: (plain.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => plain.close(resolve));
    },
  };
}

async function pass(target: string, request: IncomingMessage, tools: { door: Door; recorder: Recorder; limits: Limits }): Promise<[Exchange, Buffer]> {
  const url = readOrRefuse(target, tools);
  const headers: Header[] = [];
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index] ?? '';
    if (!notPassedOn.test(name)) headers.push([name, request.rawHeaders[index + 1] ?? '']);
  }
  const exchange = await tools.recorder.ask(url, request.method ?? 'GET', [...headers, ['Accept-Encoding', 'gzip, br']]);
  const body = await decodedBody(exchange, tools.limits.decodedBytes);
  if (body === null || exchange.cutShort) throw new Error('The answer cannot be shown whole.');
  return [exchange, body];
}

function readOrRefuse(target: string, { door, recorder }: { door: Door; recorder: Recorder }): URL {
  try {
    return door.read(target);
  } catch (error) {
    recorder.refuse(target, error);
    throw error;
  }
}
