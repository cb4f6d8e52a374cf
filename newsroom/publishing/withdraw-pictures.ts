import type { DocumentJson } from '@/editor/document';
import type { CommandContext } from '../command';
import { picturesOf } from '../drafts/document-facts';
import type { Transaction } from '../transaction';

/** Takes from readers what pictures a story ever showed them, but those that a live story shows too. */
export async function withdrawPictures({ db, touch }: Pick<CommandContext, 'db' | 'touch'>, storyId: string): Promise<void> {
  const publications = await db.publication.findMany({ where: { storyId }, select: { document: true } });
  const own = new Set(publications.flatMap(({ document }) => picturesOf(document as unknown as DocumentJson)));
  const elsewhere = await shownElsewhere(db, [...own], storyId);
  const hashes = [...own].filter((hash) => !elsewhere.has(hash));
  const renditions = await db.publishedRendition.findMany({ where: { pictureHash: { in: hashes } }, select: { hash: true } });
  await db.publishedPicture.deleteMany({ where: { hash: { in: hashes } } });
  touch([...hashes, ...renditions.map(({ hash }) => hash)].map((hash) => `/media/${hash}`));
}

async function shownElsewhere(db: Transaction, hashes: string[], storyId: string): Promise<Set<string>> {
  const having = await db.picture.findMany({ where: { hash: { in: hashes }, storyId: { not: storyId } }, select: { storyId: true } });
  const live = await db.publishedStory.findMany({
    where: { id: { in: having.map((row) => row.storyId) }, standing: 'live' },
    select: { currentVersion: true, publications: { select: { version: true, document: true } } },
  });
  const documents = live.flatMap(({ currentVersion, publications }) => publications.filter(({ version }) => version === currentVersion));
  return new Set(documents.flatMap(({ document }) => picturesOf(document as unknown as DocumentJson)));
}
