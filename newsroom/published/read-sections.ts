import { siteDatabase } from '@/platform/database';

export type Section = { slug: string; name: string };

/** The sections of the paper in their order. */
export async function readSections(): Promise<Section[]> {
  return siteDatabase().publishedSection.findMany({ orderBy: { position: 'asc' }, select: { slug: true, name: true } });
}
