import { setTimeout as after } from 'node:timers/promises';
import { watchCommits } from './commits';
import { type Edition, editionAt, type Editions } from './editions';

type Seen = { edition: number; received: number };

/** What readers saw of a storm; ages in milliseconds. */
export type Storm = {
  publications: number;
  reads: number;
  /** The greatest age of a page as it arrived: since the command that replaced it had returned, and since it was committed. */
  sinceReturned: number;
  sinceCommitted: number;
  errors: number;
};

type Weather = { site: string; story: Editions; ownerUrl: string };

/** Publishes once a second while `work` is under way, and reads the story all the while. */
export async function stormDuring(work: Promise<unknown>, { site, story, ownerUrl }: Weather): Promise<Storm> {
  const commits = await watchCommits(ownerUrl);
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
  await Promise.all([publishing(), reading(), work]).finally(commits.stop);
  return { publications: published.length, reads: seen.length, errors, ...agesOf(published, commits.moments, seen) };
}

/** How long each page had been replaced when it arrived, at most. */
function agesOf(published: Edition[], commits: number[], seen: Seen[]): Pick<Storm, 'sinceReturned' | 'sinceCommitted'> {
  const ages = { sinceReturned: 0, sinceCommitted: 0 };
  for (const { edition, received } of seen) {
    const next = published.find(({ number }) => number > edition);
    if (!next) continue;
    const committed = commits.find((moment) => moment >= next.called) ?? next.returned;
    ages.sinceReturned = Math.max(ages.sinceReturned, received - next.returned);
    ages.sinceCommitted = Math.max(ages.sinceCommitted, received - committed);
  }
  return ages;
}
