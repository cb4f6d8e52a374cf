import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addresses } from '../platform/database';
import { isDatabaseSilent } from './ask-database';
import type { Handler } from './doorway';
import { openThread } from './own-programs';
import { passOn } from './pass-on';
import type { PrivateWay } from './press/render-privately';

export type FrameworkData = { port: number; addresses: ReturnType<typeof addresses> } & PrivateWay;

/** `changed`: a public change came true there; it is answered by `followed` when the pages kept here follow. */
export type FromFramework = { is: 'open' } | { is: 'changed'; question: number };
export type ToFramework = { is: 'followed'; question: number } | { is: 'close' };

/** Its socket can be reached by nobody but this user. */
export type Framework = PrivateWay & {
  /** Lets the framework answer. */
  handle: Handler;
  /** What to do when a command there changed what the public may see. */
  onPublicChange(follow: () => Promise<void>): void;
  close(): Promise<void>;
};

/**
 * Starts the framework in a thread of its own. Readers never wait while the desk works or a page is rendered, and what
 * the framework needs to know of each request (its asynchronous contexts) costs nothing where a kept page is sent.
 * @throws what kept the framework from opening
 */
export async function openFramework(port: number): Promise<Framework> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-framework-'));
  const socket = path.join(folder, 'socket');
  const pieces = { word: randomUUID(), name: randomUUID() };
  const workerData: FrameworkData = { port, socket, pieces, addresses: addresses() };
  const thread = openThread('framework-thread', workerData);
  const tell = (message: ToFramework) => thread.postMessage(message);
  let follow: () => Promise<void> = async () => {};
  let closing = false;
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  const opened = new Promise<void>((resolve, reject) => {
    thread.on('message', (message: FromFramework) => {
      if (message.is === 'open') resolve();
      else void follow().finally(() => tell({ is: 'followed', question: message.question }));
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The framework ended instead of opening.')));
  });
  await opened.catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  // What nobody caught there ends this process too; a supervisor starts it anew.
  const fail = (error: unknown) => {
    if (!closing) throw error;
  };
  thread.once('error', fail).once('exit', () => fail(new Error('The framework ended.')));
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo' });
  return {
    socket,
    pieces,
    handle: (request, response) => passOn(request, response, { socketPath: socket, agent, mayPass: isDatabaseSilent }),
    onPublicChange: (listener) => {
      follow = listener;
    },
    close: async () => {
      closing = true;
      agent.destroy();
      tell({ is: 'close' });
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
