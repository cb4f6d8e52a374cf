import type { DocumentJson } from '@/editor/document';
import type { CommandContext } from '../command';
import { picturesOf } from '../drafts/document-facts';
import type { Transaction } from '../transaction';

/**
 * Takes from readers the pictures of a story that no live story shows any more: a later version left them out, or the
 * story was retracted or taken down. Its present version and standing are written already.
 */
export async function withdrawPictures({ db, touch }: Pick<CommandContext, 'db' | 'touch'>, storyId: string): Promise<void> {
  const own = await db.picture.findMany({ where: { storyId }, select: { hash: true } });
  if (own.length === 0) return;
  await takeTurns(db);
  const published = await db.publishedPicture.findMany({
    where: { hash: { in: own.map(({ hash }) => hash) } },
    select: { hash: true, renditions: { select: { hash: true } } },
  });
  const shown = await shownNow(db, published.map(({ hash }) => hash));
  const withdrawn = published.filter(({ hash }) => !shown.has(hash));
  await db.publishedPicture.deleteMany({ where: { hash: { in: withdrawn.map(({ hash }) => hash) } } });
  touch.addresses(withdrawn.flatMap(({ hash, renditions }) => [hash, ...renditions.map((form) => form.hash)]).map((hash) => `/media/${hash}`));
}

/** Any constant: it names the lock that puts those who publish and withdraw pictures in a row. */
const picturesLock = 7_383_002;

/** Two stories may show the same picture: while one takes it from readers, no other finds it there already. */
export async function takeTurns(db: Transaction): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${picturesLock})`;
}

async function shownNow(db: Transaction, hashes: string[]): Promise<Set<string>> {
  const having = await db.picture.findMany({ where: { hash: { in: hashes } }, distinct: ['storyId'], select: { storyId: true } });
  const live = await db.publishedStory.findMany({
    where: { id: { in: having.map((row) => row.storyId) }, standing: 'live' },
    select: { id: true, currentVersion: true },
  });
  const current = await db.publication.findMany({
    where: { OR: live.map(({ id, currentVersion }) => ({ storyId: id, version: currentVersion })) },
    select: { document: true },
  });
  return new Set(current.flatMap(({ document }) => picturesOf(document as unknown as DocumentJson)));
}
