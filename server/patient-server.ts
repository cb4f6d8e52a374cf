import { type RequestListener, Server, type ServerOptions, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * An HTTP server that, when it closes, lets everybody read to the end of what they are being given. Node's own takes a
 * connection for idle once the last byte was said, though most of a large page may not have left yet.
 */
export class PatientServer extends Server {
  /** What each connection was given last; answers leave one after the other, so when that has left all have. */
  private readonly last = new Map<Socket, ServerResponse | null>();

  constructor(options: ServerOptions, answer: RequestListener) {
    super(options);
    this.on('connection', (socket: Socket) => {
      this.last.set(socket, null);
      socket.once('close', () => this.last.delete(socket));
    });
    this.on('request', (request, response) => {
      this.last.set(request.socket, response);
      answer(request, response);
    });
  }

  /** Node calls this when the server closes. */
  override closeIdleConnections(): void {
    for (const socket of this.last.keys()) this.closeWhenRead(socket);
  }

  /** Somebody may ask once more while they are being answered: that is answered too. */
  private closeWhenRead(socket: Socket): void {
    const response = this.last.get(socket);
    if (response === undefined) return;
    if (response === null || response.closed) socket.destroySoon();
    else response.once('close', () => this.closeWhenRead(socket));
  }
}
