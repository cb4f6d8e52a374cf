import { siteDatabase } from '@/platform/database';
import { Prisma } from '@/prisma/generated/client';
import { storiesOnAPage } from './list-page';
import { claimInclude, pageClaim, type PageClaim } from './page-claim';
import type { Passage } from './passage';
import { cutPage, type PageKey, readPageKey } from './page-key';
import { storiesStating } from './stories-stating';
import { storyAddress } from './story-address';

export type ClaimPage = {
  claim: PageClaim;
  /** Newest first; `older` is the key of the next page. */
  stories: { address: string; headline: string; headlinePassages: Passage[]; language: string; firstPublishedAt: Date }[];
  older: string | null;
  continued: boolean;
  /** Every language in which a story rests on it. */
  languages: string[];
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A claim, its history, and the live stories whose present version uses it, after the key `before`. Null when there is
 * none, and when every story that used it is gone: a claim must not outlive in public what was taken down.
 */
export async function readClaim(id: string, before?: unknown): Promise<ClaimPage | null> {
  if (!uuid.test(id)) return null;
  const row = await siteDatabase().publishedClaim.findFirst({
    where: { id, appearances: { some: { publication: { story: { standing: { in: ['live', 'retracted'] } } } } } },
    include: claimInclude,
  });
  if (!row) return null;
  const key = readPageKey(before);
  const { page, next } = cutPage(await storiesUsing(id, key), storiesOnAPage, (story) => ({ at: story.firstPublishedAt, id: story.id }));
  return {
    claim: pageClaim(row),
    stories: page.map(({ id: _, day, slug, ...story }) => ({ address: storyAddress({ day, slug }), ...story })),
    older: next,
    continued: key !== null,
    languages: await languagesUsing(id),
  };
}

type Using = { id: string; day: Date; slug: string; headline: string; headlinePassages: Passage[]; language: string; firstPublishedAt: Date };

/** From the live stories whose present version uses the claim. */
const using = (claimId: string) => Prisma.sql`
  FROM ${storiesStating([claimId])} JOIN published.stories story ON story.id = stating.id
  WHERE stating."currentVersion" = stating.version AND stating.standing = 'live'`;

/** One more than fit on a page. */
function storiesUsing(claimId: string, key: PageKey | null): Promise<Using[]> {
  const after = key ? Prisma.sql`AND (story."firstPublishedAt", story.id) < (${key.at}, ${key.id}::uuid)` : Prisma.empty;
  return siteDatabase().$queryRaw<Using[]>`
    SELECT story.id::text AS id, story.day, story.slug, story.headline, story."headlinePassages", story.language, story."firstPublishedAt"
    ${using(claimId)} ${after}
    ORDER BY story."firstPublishedAt" DESC, id DESC
    LIMIT ${storiesOnAPage + 1}`;
}

async function languagesUsing(claimId: string): Promise<string[]> {
  const rows = await siteDatabase().$queryRaw<{ language: string }[]>`SELECT DISTINCT story.language ${using(claimId)}`;
  return rows.map(({ language }) => language);
}
