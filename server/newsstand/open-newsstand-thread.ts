/** The thread of the newsstand. It loads no more than it needs: what else a thread does makes it slower at this (docs/decisions/0026-readers-come-in-at-a-newsstand.md). */
import { Agent } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { Doorway } from '../doorway';
import { handOut } from './hand-out';
import type { FromNewsstand, NewsstandData, ToNewsstand } from './newsstand';
import { rememberTicks } from './remember-ticks';
import { Stock } from './stock';

rememberTicks();
const { port, socket, marks } = workerData as NewsstandData;
const stock = new Stock(marks);
const agent = new Agent({ keepAlive: true, scheduling: 'lifo' });
const doorway = new Doorway();
doorway.open(handOut(stock, { socketPath: socket, agent }), async () => agent.destroy());

parentPort?.on('message', (message: ToNewsstand) => {
  if (message.is === 'close') void doorway.close(message.patience).then(() => parentPort?.close());
  else stock.take(message);
});

await doorway.listen(port);
parentPort?.postMessage({ is: 'open', port: doorway.port ?? port } satisfies FromNewsstand);
