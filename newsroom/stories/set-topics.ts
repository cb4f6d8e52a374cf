import { refuse } from '../refusal';
import type { Transaction } from '../transaction';

/** Puts these topics in the place of those the story was under. */
export async function setTopics(db: Transaction, storyId: string, topicIds: readonly string[]): Promise<void> {
  const ids = [...new Set(topicIds)];
  if ((await db.topic.count({ where: { id: { in: ids } } })) < ids.length) refuse('not_found', 'There is no such topic.');
  await db.storyTopic.deleteMany({ where: { storyId } });
  await db.storyTopic.createMany({ data: ids.map((topicId) => ({ storyId, topicId })) });
}
