import { Agent, request } from 'node:http';
import type { Rendering } from './finish-page';

/** Asks for the answer at an address as a reader without cookies would, on no network. */
export type Render = (address: string) => Promise<Rendering>;

/**
 * @param socketPath where the framework listens within this machine; it sees a request like any other
 * @param patience how long a rendering may take, in milliseconds
 */
export function privateRenderer(socketPath: string, siteUrl: string, patience = 15_000): Render {
  const { host, protocol } = new URL(siteUrl);
  const headers = { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1), accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Stet press' };
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
          resolve({ status: response.statusCode ?? 500, headers: Object.fromEntries(said) as Record<string, string>, body: Buffer.concat(chunks) });
        });
      });
      asked.end();
    });
}
