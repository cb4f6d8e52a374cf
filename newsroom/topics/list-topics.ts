import { deskDatabase } from '@/platform/database';

export type TopicChoice = { id: string; slug: string; name: string; description: string };

/** The topics, by name. */
export async function listTopics(): Promise<TopicChoice[]> {
  return deskDatabase().topic.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
}
