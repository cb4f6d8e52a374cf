import { createServer, request, type RequestListener } from 'node:http';
import { duplexPair } from 'node:stream';
import type { Rendering } from './finish-page';

/** Asks for the answer at an address as a reader without cookies would, on no network. */
export type Render = (address: string) => Promise<Rendering>;

/** How long a rendering may take, in milliseconds. */
const patience = 15_000;

/** Over a pair of streams in memory, so that the framework sees a request like any other. */
export function privateRenderer(handler: RequestListener, siteUrl: string): Render {
  const server = createServer(handler);
  const { host, protocol } = new URL(siteUrl);
  const headers = { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1), accept: '*/*', 'accept-encoding': 'identity' };
  return (address) =>
    new Promise((resolve, reject) => {
      const [ours, theirs] = duplexPair();
      server.emit('connection', theirs);
      const asked = request({ createConnection: () => ours as never, path: address, headers, signal: AbortSignal.timeout(patience) });
      asked.on('error', reject);
      asked.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          ours.destroy();
          const said = Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]);
          resolve({ status: response.statusCode ?? 500, headers: Object.fromEntries(said) as Record<string, string>, body: Buffer.concat(chunks) });
        });
      });
      asked.end();
    });
}
