import { Agent, request } from 'node:http';
import { acceptEncoding } from './load';

export type Answer = { status: number; rawHeaders: string[]; body: Buffer };

const agent = new Agent({ keepAlive: true });

/** One answer as it came over the wire, over a connection that stays. */
export async function ask(url: string, encodings = acceptEncoding): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { 'accept-encoding': encodings } });
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
