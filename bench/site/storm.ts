import { setTimeout as after } from 'node:timers/promises';
import { type Edition, editionAt, type Editions } from './editions';

type Seen = { edition: number; received: number };

/** What readers saw of a storm; ages in milliseconds. */
export type Storm = {
  publications: number;
  reads: number;
  /** The greatest age of a page as it arrived: since the command that replaced it had returned, and since it was called. */
  sinceReturned: number;
  sinceCalled: number;
  errors: number;
};

/** Publishes once a second while `work` is under way, and reads the story all the while. */
export async function stormDuring(work: Promise<unknown>, site: string, story: Editions): Promise<Storm> {
  let raging = true;
  void work.finally(() => (raging = false));
  const published: Edition[] = [];
  const seen: Seen[] = [];
  let errors = 0;
  const publishing = async () => {
    while (raging) {
      const next = after(1_000);
      published.push(await story.publish(site));
      await next;
    }
  };
  const reading = async () => {
    while (raging) {
      const edition = await editionAt(site + story.address).catch(() => null);
      if (edition === null) errors += 1;
      else seen.push({ edition, received: performance.now() });
      await after(5);
    }
  };
  await Promise.all([publishing(), reading(), work]);
  return { publications: published.length, reads: seen.length, errors, ...agesOf(published, seen) };
}

/** How long each page had been replaced when it arrived, at most. */
function agesOf(published: Edition[], seen: Seen[]): Pick<Storm, 'sinceReturned' | 'sinceCalled'> {
  const ages = { sinceReturned: 0, sinceCalled: 0 };
  for (const { edition, received } of seen) {
    const next = published.find(({ number }) => number > edition);
    if (!next) continue;
    ages.sinceReturned = Math.max(ages.sinceReturned, received - next.returned);
    ages.sinceCalled = Math.max(ages.sinceCalled, received - next.called);
  }
  return ages;
}
