import { Agent, request } from 'node:http';
import { acceptEncoding } from './load';

export type Answer = { status: number; rawHeaders: string[]; body: Buffer };

const agent = new Agent({ keepAlive: true });

/**
 * One answer as it came over the wire, over a connection that stays.
 * @param known the strong name of what the asker has: 304 comes back while it is still that
 */
export async function ask(url: string, encodings = acceptEncoding, known?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { 'accept-encoding': encodings, ...(known && { 'if-none-match': known }) } });
    asked.on('error', reject);
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, rawHeaders: response.rawHeaders, body: Buffer.concat(chunks) }));
    });
    asked.end();
  });
}

/** The strong name of what was answered. */
export function nameOf({ rawHeaders }: Answer): string | undefined {
  return rawHeaders[rawHeaders.findIndex((name, n) => n % 2 === 0 && name.toLowerCase() === 'etag') + 1];
}
