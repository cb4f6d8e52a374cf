import type { Actor } from '../people/actor';
import { visibleStories } from '../permissions/visible';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/**
 * The original that a story translates when somebody names `wantedId`: a translation of a translation has the same
 * original, so that all of them are one group.
 */
export async function originalOf(db: Transaction, actor: Actor, story: { id: string }, wantedId: string): Promise<string> {
  const named = await db.story.findFirst({
    where: { id: wantedId, ...visibleStories(actor) },
    select: { id: true, translationOfId: true },
  });
  if (!named) refuse('not_found', 'There is no such story, or you may not see it.');
  const original = named.translationOfId ?? named.id;
  if (wantedId === story.id || original === story.id) refuse('conflict', 'A story does not translate itself.');
  if (await db.story.findFirst({ where: { translationOfId: story.id }, select: { id: true } })) {
    refuse('conflict', 'Other stories translate this one, so it is an original and no translation.');
  }
  return original;
}
