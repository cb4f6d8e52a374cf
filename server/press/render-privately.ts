import { Agent, request } from 'node:http';
import type { Rendering } from './finish-page';
import { inPieces, takeApart } from './laid-aside';

/** Asks for the answer at an address as a reader without cookies would, on no network. */
export type Render = (address: string) => Promise<Rendering>;

/** Where the framework listens within this machine, and how it is asked for pages in pieces. */
export type PrivateWay = { socket: string; pieces: { word: string; name: string } };

/** @param patience how long a rendering may take, in milliseconds */
export function privateRenderer({ socket: socketPath, pieces: { word, name } }: PrivateWay, siteUrl: string, patience = 15_000): Render {
  const { host, protocol } = new URL(siteUrl);
  const headers = { [inPieces]: word, host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1), accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Stet press' };
  const agent = new Agent({ keepAlive: true });
  return (address) =>
    new Promise((resolve, reject) => {
      const asked = request({ socketPath, agent, path: address, headers, signal: AbortSignal.timeout(patience) });
      asked.on('error', reject);
      asked.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const said = Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]);
          const isPage = response.headers['content-type']?.startsWith('text/html') === true;
          const answer = Buffer.concat(chunks);
          const { body, pieces } = isPage ? takeApart(answer) : { body: answer, pieces: [] };
          resolve({ status: response.statusCode ?? 500, headers: Object.fromEntries(said) as Record<string, string>, body, ...(pieces.length > 0 && { aside: { name, pieces } }) });
        });
      });
      asked.end();
    });
}
