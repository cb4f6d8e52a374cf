import { request } from 'node:http';

export type OverTheWire = { status: number; headers: Record<string, string>; body: Buffer };

type Asked = {
  method?: string;
  headers?: Record<string, string>;
  /** Told when the server says that it has the question; it is asked to say so. */
  onTaken?: () => void;
};

/** Asks as a program does that speaks HTTP and no more: the bytes as they came, no redirect followed. */
export async function overTheWire(url: string, { method = 'GET', headers = {}, onTaken }: Asked = {}): Promise<OverTheWire> {
  // The path as it was written: a URL would tidy up what a hostile address must be able to say.
  const { origin, hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: url.slice(origin.length) || '/', method, headers: onTaken ? { ...headers, expect: '100-continue' } : headers, agent: false });
    if (onTaken) asked.on('continue', onTaken);
    asked.on('error', reject);
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const said = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(said) as Record<string, string>, body: Buffer.concat(chunks) });
      });
    });
    asked.end();
  });
}
