import { type RequestListener, Server, type ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

/**
 * An HTTP server that, when it closes, lets everybody read to the end of what they are being given. Node's own takes a
 * connection for idle once the last byte was said, though most of a large page may not have left yet.
 */
export class PatientServer extends Server {
  /** How many answers are under way on each connection. */
  private readonly answers = new Map<Socket, number>();
  private closing = false;

  constructor(options: ServerOptions, answer: RequestListener) {
    super(options);
    this.on('connection', (socket: Socket) => {
      this.answers.set(socket, 0);
      socket.once('close', () => this.answers.delete(socket));
    });
    this.on('request', (request, response) => {
      const { socket } = request;
      this.count(socket, 1);
      response.once('close', () => this.count(socket, -1));
      answer(request, response);
    });
  }

  /** Node calls this when the server closes. */
  override closeIdleConnections(): void {
    this.closing = true;
    for (const [socket, answers] of this.answers) if (answers === 0) socket.destroy();
  }

  private count(socket: Socket, change: 1 | -1): void {
    const answers = this.answers.get(socket);
    if (answers === undefined) return;
    this.answers.set(socket, answers + change);
    if (this.closing && answers + change === 0) socket.destroySoon();
  }
}
