import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EventLoopUtilityFunction, performance } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';
import { Doorway, type Entrance, type Handler } from '../doorway';
import { openThread } from '../own-programs';
import { type Marks, type OfferMessage, Offers } from './offers';

export type NewsstandData = {
  port: number;
  /** Where it asks for what it does not have: a socket that nobody but this user can reach. */
  socket: string;
  marks: Marks;
};

export type ToNewsstand = OfferMessage | { is: 'close'; patience: number };
export type FromNewsstand = { is: 'open'; port: number };

/** What is young there stays in the processor's own memory, and is cleared often: each request leaves much, and none of it lives. */
const room = { maxYoungGenerationSizeMb: 12 };

/** No bounds: whoever waits is waited for at the newsstand. */
const unbounded = { header: 0, request: 0, silence: 0, idle: 0 };

/**
 * Where readers come in: a thread that hands out finished pages and does nothing else. All else that is asked for it hands
 * on, to the handler that is opened here, in this thread, behind a socket of our own.
 */
export class Newsstand implements Entrance {
  port: number | null = null;
  readonly offers = new Offers((message) => this.tell(message));
  /** How busy it is, as performance.eventLoopUtilization says it of a thread. */
  readonly utilization: EventLoopUtilityFunction = (...since) => (this.thread?.performance ?? performance).eventLoopUtilization(...since);
  private readonly behind = new Doorway(unbounded);
  private thread: Worker | null = null;
  /** Of the socket; null before it listens. */
  private folder: string | null = null;
  private closing = false;

  async listen(port: number): Promise<void> {
    this.folder = await mkdtemp(path.join(tmpdir(), 'stet-newsstand-'));
    const socket = path.join(this.folder, 'socket');
    await this.behind.listen(socket);
    const workerData: NewsstandData = { port, socket, marks: this.offers.marks };
    const thread = openThread('newsstand-thread', workerData, room);
    const opened = new Promise<number>((resolve, reject) => {
      thread.once('message', (message: FromNewsstand) => resolve(message.port));
      thread.once('error', reject);
    });
    this.port = await opened.catch(async (error: unknown) => {
      await this.close();
      throw error;
    });
    this.thread = thread;
    // What nobody caught there ends this process too; a supervisor starts it anew.
    const fail = (error: unknown) => {
      if (!this.closing) throw error;
    };
    thread.once('error', fail).once('exit', () => fail(new Error('The newsstand ended.')));
  }

  open(handler: Handler, close: () => Promise<void>): void {
    this.behind.open(handler, close);
  }

  async close(patience = 10_000): Promise<void> {
    this.closing = true;
    const { thread } = this;
    if (thread) {
      const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
      this.tell({ is: 'close', patience });
      this.thread = null;
      await ended;
    }
    await this.behind.close(0);
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }

  private tell(message: ToNewsstand): void {
    this.thread?.postMessage(message);
  }
}
