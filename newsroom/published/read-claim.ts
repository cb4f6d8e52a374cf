import { siteDatabase } from '@/platform/database';
import { claimInclude, pageClaim, type PageClaim } from './page-claim';
import { storyAddress } from './story-address';

export type ClaimPage = { claim: PageClaim; stories: { address: string; headline: string; language: string; firstPublishedAt: Date }[] };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A claim, its history, and the live stories whose present version uses it. Null when there is none, and when every
 * story that used it is gone: a claim must not outlive in public what was taken down.
 */
export async function readClaim(id: string): Promise<ClaimPage | null> {
  if (!uuid.test(id)) return null;
  const row = await siteDatabase().publishedClaim.findUnique({
    where: { id },
    include: {
      ...claimInclude,
      appearances: {
        where: { publication: { story: { standing: { in: ['live', 'retracted'] } } } },
        select: { publication: { select: { version: true, story: true } } },
      },
    },
  });
  if (!row || row.appearances.length === 0) return null;
  const { appearances, ...claim } = row;
  const using = appearances.filter(({ publication: { version, story } }) => story.standing === 'live' && version === story.currentVersion);
  const stories = new Map(using.map(({ publication: { story } }) => [story.id, story]));
  return {
    claim: pageClaim(claim),
    stories: [...stories.values()].map((story) => ({
      address: storyAddress(story), headline: story.headline, language: story.language, firstPublishedAt: story.firstPublishedAt,
    })),
  };
}
