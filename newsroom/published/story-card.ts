import { siteDatabase } from '@/platform/database';
import { labelsOf, needsMark } from './page-claim';
import { type PagePicture, readPagePictures } from './page-picture';
import type { Passage } from './passage';
import { readShakenLabels } from './read-shaken';
import type { PublicClaimLabels } from './shape';
import { storyAddress } from './story-address';

/** A story in a list. */
export type StoryCard = {
  id: string;
  address: string;
  section: { slug: string; name: string };
  language: string;
  headline: string;
  standfirst: string;
  headlinePassages: Passage[];
  standfirstPassages: Passage[];
  byline: string;
  firstPublishedAt: Date;
  updatedAt: Date;
  picture: PagePicture | null;
  /** The labels of the core claims that readers must not take as settled: a list states them, so it says so. */
  contested: PublicClaimLabels[];
  /** The labels of the core claims, of this story or of another language of it, that fell or are looked at again since it was published. */
  shaken: PublicClaimLabels[];
};

/** What a list needs of a story's row. */
export const cardSelection = {
  id: true,
  slug: true,
  day: true,
  section: { select: { slug: true, name: true } },
  language: true,
  translationGroup: true,
  currentVersion: true,
  headline: true,
  standfirst: true,
  headlinePassages: true,
  standfirstPassages: true,
  byline: true,
  leadPicture: true,
  firstPublishedAt: true,
  updatedAt: true,
} as const;

export type CardRow = Omit<StoryCard, 'address' | 'picture' | 'contested' | 'shaken' | 'headlinePassages' | 'standfirstPassages'> & {
  headlinePassages: unknown;
  standfirstPassages: unknown;
  slug: string;
  day: Date;
  translationGroup: string | null;
  currentVersion: number;
  leadPicture: string | null;
};

/** Rows as cards, in their order, with the pictures and labels of the version that is live. */
export async function storyCards(rows: CardRow[]): Promise<StoryCard[]> {
  if (rows.length === 0) return [];
  const hashes = rows.flatMap(({ leadPicture }) => leadPicture ?? []);
  const [pictures, shaken, versions] = await Promise.all([
    readPagePictures(hashes),
    readShakenLabels(rows),
    siteDatabase().publication.findMany({
      where: { OR: rows.map(({ id, currentVersion }) => ({ storyId: id, version: currentVersion })) },
      select: {
        storyId: true,
        appearances: { where: { core: true }, orderBy: { position: 'asc' }, select: { claim: true } },
      },
    }),
  ]);
  return rows.map(({ slug, day, translationGroup: _group, currentVersion: _version, leadPicture, ...row }) => {
    const version = versions.find(({ storyId }) => storyId === row.id);
    return {
      ...row,
      headlinePassages: row.headlinePassages as Passage[],
      standfirstPassages: row.standfirstPassages as Passage[],
      address: storyAddress({ day, slug }),
      picture: pictures.get(leadPicture ?? '') ?? null,
      contested: (version?.appearances ?? []).map(({ claim }) => labelsOf(claim)).filter(needsMark),
      shaken: shaken(row.id),
    };
  });
}
