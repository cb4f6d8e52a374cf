import { deskDatabase } from '@/platform/database';
import { keepSearchEntry } from './keep-search-entry';

/**
 * Makes the entries that live stories lack: of those published before there was a search. Each in a transaction that
 * holds the story, so that none is older than what is published meanwhile.
 */
export async function fillSearchEntries(): Promise<void> {
  const missing = await deskDatabase().publishedStory.findMany({
    where: { standing: 'live', searchEntry: null },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  for (const { id } of missing) {
    await deskDatabase().$transaction(async (db) => {
      await db.$queryRaw`SELECT 1 FROM published.stories WHERE id = ${id}::uuid FOR UPDATE`;
      await keepSearchEntry(db, id);
    });
  }
}
