/** The thread of the framework: the desk, the API, and the rendering of public pages. */
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import next from 'next';
import { readWordsWith } from '../newsroom/evidence/contents/words-reader';
import { closeDatabase, useDatabase } from '../platform/database';
import { onPublicChange } from '../platform/public-changes';
import { endThread } from './end-thread';
import type { FromFramework, FrameworkData, ToFramework } from './framework';
import { leadToSources } from './lead-to-sources.mjs';
import { answerInPieces } from './press/laid-aside';
import { readWords } from './words/read-words';

const { port, socket, pieces, addresses } = workerData as FrameworkData;
const say = (message: FromFramework) => parentPort?.postMessage(message);

await useDatabase(addresses);
readWordsWith(readWords);
const app = next({ dev: false, dir: process.cwd(), customServer: true, port });
await app.prepare();
// Not before: the framework says as it opens how stacks are written.
leadToSources();
const handle = answerInPieces(app.getRequestHandler(), pieces);
const server = createServer((request, response) => void handle(request, response));
// Whoever stands at the door is bound there; here one of us asks, and an idle connection is one that is kept for later.
Object.assign(server, { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 });

let asked = 0;
const awaited = new Map<number, () => void>();
onPublicChange(
  () =>
    new Promise((resolve) => {
      asked += 1;
      awaited.set(asked, resolve);
      say({ is: 'changed', question: asked });
    }),
);
parentPort?.on('message', (message: ToFramework) => {
  if (message.is === 'followed') {
    awaited.get(message.question)?.();
    awaited.delete(message.question);
  } else {
    void close();
  }
});

async function close(): Promise<void> {
  server.close();
  server.closeAllConnections();
  await app.close();
  await closeDatabase();
  endThread();
}

server.listen(socket, () => say({ is: 'open' }));
