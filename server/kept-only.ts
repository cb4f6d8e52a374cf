import { setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from '../platform/settings';
import { type Entrance, say } from './doorway';
import { DatabaseDown } from './open-database';
import { PressDoor } from './press/answer';
import { KeptPages } from './press/kept-pages';
import { Press } from './press/press';
import { Questions } from './press/questions';

type Wanted = Pick<Settings, 'press' | 'port'> & {
  /** Ends the waiting. */
  signal: AbortSignal;
  /** How often to look whether the database is back, in milliseconds. */
  interval?: number;
};

/**
 * Opens the database; while nothing answers there, and pages were kept, readers have those. Throws as `open` does when
 * nothing was kept, or when what is wrong does not pass by itself; and when `signal` says that it is over, once what is
 * being read has been read.
 */
export async function keptPagesUntil<Opened>(entrance: Entrance, open: () => Promise<Opened>, wanted: Wanted): Promise<Opened> {
  const { signal, interval = 2_000 } = wanted;
  let serving = false;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof DatabaseDown && error.away) || !(serving || (await serveKept(entrance, wanted)))) throw error;
      if (!serving) console.error(`${error.message} Until it does, readers get the pages that were kept.`);
      serving = true;
      await sleep(interval, undefined, { signal }).catch(async (over: unknown) => {
        await entrance.close();
        throw over;
      });
    }
  }
}

async function serveKept(entrance: Entrance, { press, port }: Wanted): Promise<boolean> {
  if (!press) return false;
  const kept = new KeptPages(press.directory, null);
  if ((await kept.position()) === null) return false;
  const render = () => Promise.reject(new Error('The database is away.'));
  const door = new PressDoor(new Press({ render, kept, memory: press.memory }), new Questions(render));
  door.confirmed(false);
  await entrance.listen(port);
  entrance.open(
    (request, response) => {
      const answered = door.answer(request, response);
      if (answered === false) say(response, 503, 'The newsroom’s database is away.', { 'retry-after': '5' });
      return answered === true || answered === false ? undefined : answered;
    },
    async () => {},
  );
  return true;
}
