import { setTimeout as after } from 'node:timers/promises';
import { type Times, timesOf } from '../measure';
import { ask, nameOf } from './ask';
import { type Edition, editionAt, editionIn, type Editions } from './editions';

/** From the call of the publish command, in milliseconds. */
export type PublishTimes = { returned: Times; taking: Times; everywhere: Times; notThereOnReturn: number; publications: number };

type Options = {
  count: number;
  /** Seconds of publishing before the first that counts: what a process has done a few times it does slowly. */
  warm: number;
};

/** How long to wait between two questions whether the page is there, in milliseconds: by so much a time may be too long. */
const breath = 5;

/** Publishes so many updates through the first process, and watches the page in all of them. */
export async function publishTimes({ count, warm }: Options, sites: string[], story: Editions): Promise<PublishTimes> {
  const returned: number[] = [];
  const taking: number[] = [];
  const everywhere: number[] = [];
  let notThereOnReturn = 0;
  const [first = ''] = sites;
  const warmed = performance.now() + warm * 1_000;
  while (everywhere.length < count) {
    const counts = performance.now() >= warmed;
    const before = await editionAt(first + story.address);
    const publishing = story.publish(first);
    const onReturn = publishing.then(() => editionAt(first + story.address));
    const shown = await Promise.all(sites.map((site) => seenNewer(site + story.address, before, publishing)));
    const { number, called, returned: at } = await publishing;
    if (!counts) continue;
    returned.push(at - called);
    taking.push(shown[0]! - called);
    everywhere.push(Math.max(...shown) - called);
    if ((await onReturn) < number) notThereOnReturn += 1;
  }
  return { returned: timesOf(returned), taking: timesOf(taking), everywhere: timesOf(everywhere), notThereOnReturn, publications: count };
}

/**
 * When a page newer than an edition had arrived. Asks again and again, with a breath between, and only for what it does not
 * have: watching is work too, on the core of those who are watched and on the database's, which is this program's. Asking twice
 * as often made the same program's medians a quarter longer.
 */
async function seenNewer(url: string, edition: number, publishing: Promise<Edition>): Promise<number> {
  let failed = false;
  publishing.catch(() => (failed = true));
  let known: string | undefined;
  while (!failed) {
    const answer = await ask(url, 'identity', known);
    if (answer.status === 200) {
      if (editionIn(answer) > edition) return performance.now();
      known = nameOf(answer);
    }
    await after(breath);
  }
  return NaN;
}
