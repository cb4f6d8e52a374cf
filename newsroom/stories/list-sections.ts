import { deskDatabase } from '@/platform/database';

export type SectionChoice = { id: string; slug: string; name: string };

/** The sections of the newspaper, in its order. */
export async function listSections(): Promise<SectionChoice[]> {
  return deskDatabase().section.findMany({ orderBy: { position: 'asc' }, select: { id: true, slug: true, name: true } });
}
