import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PatientServer } from './patient-server';

/** What is at hand is answered at once; a promise is for what has to be waited for. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Where requests come in. It answers that it is starting until it is opened. */
export type Entrance = {
  /** The port on which it listens; null while it does not. */
  readonly port: number | null;
  /** @throws PortUnusable */
  listen(port: number): Promise<void>;
  open(handler: Handler, close: () => Promise<void>): void;
  /** Takes no new connections, lets what is being answered finish for up to `patience` milliseconds, then closes. */
  close(patience?: number): Promise<void>;
};

/** Another program has the port, or this user may not have it. */
export class PortUnusable extends Error {
  override name = 'PortUnusable';
}

/** How long we wait for others, in milliseconds. */
const bounds = {
  /** For the head of a request. */
  header: 20_000,
  /** For the whole of one: a picture for the desk over a slow line. */
  request: 300_000,
  /** For a reader who takes nothing; what they held is free again. */
  silence: 60_000,
  /**
   * For somebody's next request on a connection that stays. Longer than the 60 s for which nginx, Varnish and load
   * balancers keep theirs: whoever closes first may close on a request that is on its way, and only they know of it.
   * Answers say it in whole seconds (`Keep-Alive: timeout=75`), and we hold to it for most of a second more.
   */
  idle: 75_900,
  /** How often we look who is late. */
  look: 5_000,
};

/** The HTTP server. It takes its port at once, and says that it is starting until it is opened. */
export class Doorway implements Entrance {
  readonly server: Server;
  private handler: Handler | null = null;
  private closeNewsroom: () => Promise<void> = async () => {};

  constructor(limits: Partial<typeof bounds> = {}) {
    const { header, request, silence, idle, look } = { ...bounds, ...limits };
    const options = { headersTimeout: header, requestTimeout: request, keepAliveTimeout: idle, connectionsCheckingInterval: look };
    this.server = new PatientServer(options, (incoming, response) => this.answer(incoming, response));
    this.server.timeout = silence;
  }

  get port(): number | null {
    return (this.server.address() as AddressInfo | null)?.port ?? null;
  }

  /** @param port or the path of a socket */
  async listen(port: number | string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EACCES') reject(new PortUnusable(`This user may not listen on port ${port}: set PORT to another.`));
        else if (error.code === 'EADDRINUSE') reject(new PortUnusable(`Port ${port} is already in use: stop what uses it, or set PORT to another.`));
        else reject(error);
      });
      this.server.listen(port, resolve);
    });
  }

  open(handler: Handler, close: () => Promise<void>): void {
    this.handler = handler;
    this.closeNewsroom = close;
  }

  async close(patience = 10_000): Promise<void> {
    if (this.server.listening) {
      const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
      const impatience = setTimeout(() => this.server.closeAllConnections(), patience);
      await closed;
      clearTimeout(impatience);
    }
    await this.closeNewsroom();
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    try {
      if (this.handler) this.handler(request, response)?.catch((error: unknown) => failed(response, error));
      else say(response, 503, 'Stet is starting.', { 'retry-after': '5' });
    } catch (error) {
      failed(response, error);
    }
  }
}

function failed(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (!response.headersSent) say(response, 500, 'Something went wrong on our side.');
  else response.destroy();
}

/** Answers with one sentence of plain text. */
export function say(response: ServerResponse, status: number, sentence: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(`${sentence}\n`);
}
