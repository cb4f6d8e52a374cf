import { keptAddress } from './addresses';
import type { Press } from './press';

/** What the passing of time changes as well as publications do: a story is news for two days. */
const passing = '/sitemaps/news.xml';

/** How far such a page may be behind, in milliseconds. */
const bound = 60_000;

/** Has what changes with the hour rendered again where it lies on disk and is a minute old. To be called while the database answers. */
export async function followHour(press: Press, kept: { has(key: string): Promise<boolean> }): Promise<void> {
  const address = keptAddress(passing);
  if (!address || !(await kept.has(address.key))) return;
  const given = await press.page(address);
  if (given === null || given === 'busy' || !given.current || Date.now() - given.page.renderedAt < bound) return;
  await press.touch(press.known, [passing]);
}
