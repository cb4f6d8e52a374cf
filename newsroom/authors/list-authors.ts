import { deskDatabase } from '@/platform/database';

export type AuthorChoice = { id: string; slug: string; name: string; role: string; bio: string };

/** Those who sign stories, by name. */
export async function listAuthors(): Promise<AuthorChoice[]> {
  return deskDatabase().author.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
}
