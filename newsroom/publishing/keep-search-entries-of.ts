import { deskDatabase } from '@/platform/database';
import { enqueue } from '@/platform/jobs';
import type { Transaction } from '../transaction';
import { keepSearchEntry } from './keep-search-entry';
import { liveStoriesOf } from './live-stories';

/** As many stories as can be indexed anew while somebody waits. */
const atOnce = 20;

/** The stories that rely on a reworded claim are found by its new words: the first at once, many behind it. */
export async function keepSearchEntriesOf(db: Transaction, claimId: string): Promise<void> {
  const live = await liveStoriesOf(db, claimId);
  for (const storyId of live.slice(0, atOnce)) await keepSearchEntry(db, storyId);
  if (live.length > atOnce) await enqueue(db, 'keep-search-entries', { claimId }, { key: `keep-search-entries:${claimId}` });
}

/** The same for all of them, each by itself. */
export async function keepAllSearchEntriesOf(claimId: string): Promise<void> {
  const db = deskDatabase();
  for (const storyId of await liveStoriesOf(db, claimId)) await db.$transaction((each) => keepSearchEntry(each, storyId));
}
