import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/** Puts these authors, in this order, in the place of those who signed the story. */
export async function setAuthors(db: Transaction, storyId: string, authorIds: readonly string[]): Promise<void> {
  const ids = [...new Set(authorIds)];
  if ((await db.author.count({ where: { id: { in: ids } } })) < ids.length) refuse('not_found', 'There is no such author.');
  await db.storyAuthor.deleteMany({ where: { storyId } });
  await db.storyAuthor.createMany({ data: ids.map((authorId, position) => ({ storyId, authorId, position })) });
}
